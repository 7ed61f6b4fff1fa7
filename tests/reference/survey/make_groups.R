# SPDX-License-Identifier: Apache-2.0
# Makes tests/plugins/survey/data/groups.json: groups, raters, patterns of answers, weights, and what R says of them.
#   Rscript tests/reference/survey/make_groups.R tests/plugins/survey/data/groups.json
# Needs R with psych, multilevel, survey and jsonlite. base: t.test, wilcox.test, aov, mahalanobis, rle.
suppressPackageStartupMessages({library(psych); library(multilevel); library(survey); library(jsonlite)})
set.seed(20260202)
columns <- function(x) lapply(seq_len(ncol(x)), function(j) unname(x[, j]))

# Two groups: Hedges' g by its definition, the noncentral t turned round by uniroot, Cliff's variance by the double sum,
# the exact rank test by all ways to choose.
difference <- function(first, second) {
  n1 <- length(first); n2 <- length(second); df <- n1 + n2 - 2
  pooled <- sqrt(((n1 - 1) * var(first) + (n2 - 1) * var(second)) / df)
  d <- (mean(second) - mean(first)) / pooled; unit <- sqrt(1 / n1 + 1 / n2)
  j <- exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
  limit <- function(p) uniroot(function(ncp) pt(d / unit, df, ncp) - p, c(d / unit - 9, d / unit + 9), tol = 1e-13)$root * unit
  w <- t.test(second, first)
  s <- sign(outer(round(first, 10), round(second, 10), function(a, b) b - a)); delta <- mean(s)
  var_d <- (n2^2 * sum((rowMeans(s) - delta)^2) + n1^2 * sum((colMeans(s) - delta)^2) - sum((s - delta)^2)) /
    (n1 * n2 * (n1 - 1) * (n2 - 1))
  var_d <- max(var_d, (1 - delta^2) / (n1 * n2 - 1)); t <- qt(0.975, df)
  ends <- if (abs(delta) < 1) (delta - delta^3 + c(-1, 1) * t * sqrt(var_d) * sqrt((1 - delta^2)^2 + t^2 * var_d)) / (1 - delta^2 + t^2 * var_d)
          else { m <- min(n1, n2); e <- (m - t^2) / (m + t^2); if (delta > 0) c(e, 1) else c(-1, -e) }
  test <- function(...) suppressWarnings(wilcox.test(round(second, 10), round(first, 10), ...)$p.value)
  ranks <- rank(round(c(second, first), 10)); own <- sum(ranks[seq_len(n2)])
  sums <- if (choose(n1 + n2, n2) < 2e6) combn(ranks, n2, sum) else NULL
  list(first = first, second = second,
       says = list(d = d, d_interval = c(limit(0.975), limit(0.025)), g = j * d,
                   error = j * sqrt((n1 + n2) / (n1 * n2) + d^2 / (2 * (n1 + n2))), t = unname(w$statistic), df = unname(w$parameter),
                   p = w$p.value, interval = as.numeric(w$conf.int), cliff = delta, cliff_interval = ends,
                   U = unname(suppressWarnings(wilcox.test(second, first)$statistic)), p_default = test(),
                   p_normal = test(exact = FALSE, correct = FALSE), p_normal_cc = test(exact = FALSE, correct = TRUE),
                   p_exact = if (is.null(sums)) NA else min(1, 2 * min(mean(sums <= own + 1e-9), mean(sums >= own - 1e-9)))))
}

agreement <- function(x, group, scale) {
  scores <- rowMeans(x); fit <- aov(scores ~ as.factor(group)); tab <- summary(fit)[[1]]; n <- table(group); N <- sum(n); k <- length(n)
  n0 <- (N - sum(n^2) / N) / (k - 1); f <- tab[1, 4]; msb <- tab[1, 3]; msw <- tab[2, 3]
  q <- c(qf(0.975, k - 1, N - k), qf(0.025, k - 1, N - k)); null <- ((diff(scale) + 1)^2 - 1) / 12
  list(items = columns(x), group = group, low = scale[1], high = scale[2], null = null,
       says = list(icc1 = ICC1(fit), icc1_n0 = (msb - msw) / (msb + (n0 - 1) * msw), ends = (f / q - 1) / (f / q + n0 - 1), icc2 = ICC2(fit),
                   f = f, p = tab[1, 5], groups = names(n), rwgj = rwg.j(x, group, null)$rwg.j, ad = ad.m(x, group)$AD.M,
                   a_wg = awg(x, group, scale)$a.wg, rwg = columns(apply(x, 2, function(q) rwg(q, group, null)$rwg))))
}

raters <- function(x) {
  says <- suppressWarnings(psych::ICC(x, lmer = FALSE))$results
  list(items = columns(x), says = lapply(seq_len(6), function(i) as.list(setNames(says[i, -1], c("value", "F", "df1", "df2", "p", "low", "high")))))
}

quality <- function(x) {
  long <- apply(x, 1, function(row) { r <- rle(ifelse(is.na(row), -seq_along(row) - 1e6, row)); max(c(0, r$lengths[r$values > -1e5])) })
  complete <- stats::complete.cases(x); d <- rep(NA, nrow(x))
  d[complete] <- mahalanobis(x[complete, ], colMeans(x[complete, ]), cov(x[complete, ]))
  list(items = columns(x), says = list(longstring = long, irv = apply(x, 1, sd, na.rm = TRUE), d2 = d, p = pchisq(d, ncol(x), lower.tail = FALSE)))
}

# Weighted mean and share with a finite population: svymean, Taylor.
weighted <- function(x, w, population, cut) {
  data <- data.frame(x, w, high = as.numeric(x >= cut), N = population)
  free <- svydesign(ids = ~1, weights = ~w, data = data); finite <- svydesign(ids = ~1, weights = ~w, fpc = ~N, data = data)
  take <- function(f, design) { m <- svymean(f, design); c(unname(coef(m)), unname(SE(m))) }
  list(x = x, w = w, population = population, cut = cut, mean = take(~x, free), mean_finite = take(~x, finite), share = take(~high, free))
}

data(bhr2000); some <- bhr2000[bhr2000$GRP %in% c(4, 9, 17, 23, 31, 40, 77), ]; some <- some[sample(nrow(some), 90), ]
even <- data.frame(g = rep(1:6, each = 5)); ex <- sapply(1:3, function(j) pmin(7, pmax(1, round(4 + 1.2 * rnorm(6)[even$g] + rnorm(30, 0, 0.8)))))
sf79 <- matrix(c(9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7), ncol = 4, byrow = TRUE)
two <- matrix(round(rnorm(24, 50, 8)), ncol = 2); two[, 2] <- two[, 1] + round(rnorm(12, 2, 3))
answers <- matrix(sample(1:5, 400, TRUE, c(1, 2, 4, 3, 1)), 50); answers[3, ] <- 4; answers[7, c(2, 5)] <- NA; answers[11, 1:6] <- 2
out <- list(
  difference = list(ties = difference(sample(1:5, 11, TRUE), sample(2:5, 9, TRUE)), clear = difference(round(rnorm(8), 3), round(rnorm(12, 1), 3)),
                    above = difference(c(1, 2, 2.5, 3), c(4, 5.5, 7, 7.5, 9)), many = difference(sample(1:7, 80, TRUE), sample(1:7, 65, TRUE)),
                    far = difference(1e9 + c(1, 2, 4, 3, 2, 5), 1e9 + c(3, 4, 6, 5, 4))),
  agreement = list(bhr = agreement(as.matrix(some[, 2:12]), some$GRP, c(1, 5)), even = agreement(ex, even$g, c(1, 7))),
  raters = list(sf79 = raters(sf79), two = raters(two), far = raters(sf79 + 1e6)),
  quality = quality(answers),
  weighted = weighted(round(rnorm(20, 3, 1), 1), round(runif(20, 0.4, 3), 2), 60, 3.5))
write_json(out, commandArgs(TRUE)[1], digits = NA, auto_unbox = TRUE, na = "null", pretty = FALSE)
