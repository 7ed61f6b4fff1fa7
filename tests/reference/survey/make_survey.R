# SPDX-License-Identifier: Apache-2.0
# Makes tests/plugins/survey/data/reference.json: small data sets and what R says of them.
#   Rscript tests/reference/survey/make_survey.R tests/plugins/survey/data/reference.json
# Needs R with psych, lavaan and jsonlite. base: cov, t.test, wilcox.test, binom.test, uniroot on pt(ncp).
suppressPackageStartupMessages({library(psych); library(lavaan); library(jsonlite)})
set.seed(20260101)

make_items <- function(n, k, load, offset = 0) {
  f <- rnorm(n)
  x <- sapply(seq_len(k), function(j) pmin(5, pmax(1, round(3 + load * f + rnorm(n))))) + offset
  colnames(x) <- paste0("q", seq_len(k))
  x
}

# Every split into floor(k/2) and the rest, by enumeration.
all_splits <- function(r) {
  k <- ncol(r)
  halves <- combn(k, floor(k / 2))
  if (k %% 2 == 0) halves <- halves[, halves[1, ] == 1, drop = FALSE]
  apply(halves, 2, function(a) {
    b <- setdiff(seq_len(k), a)
    4 * sum(r[a, b]) / sum(r)
  })
}

lambda2 <- function(c) {
  k <- ncol(c)
  off <- c; diag(off) <- 0
  (sum(off) + sqrt(k / (k - 1) * sum(off^2))) / sum(c)
}

reliability <- function(x) {
  complete <- x[stats::complete.cases(x), , drop = FALSE]
  c <- cov(complete); r <- cov2cor(c); k <- ncol(c); n <- nrow(complete)
  a <- suppressWarnings(alpha(c, n.obs = n, check.keys = FALSE, warnings = FALSE))
  raw <- a$total$raw_alpha
  z <- qnorm(0.975); half <- z * sqrt(2 * k / ((k - 1) * (n - 2)))
  odd <- seq(1, k, 2); even <- setdiff(seq_len(k), odd)
  ro <- sum(c[odd, even]) / sqrt(sum(c[odd, odd]) * sum(c[even, even]))
  splits <- all_splits(r)
  list(n = n, raw = raw, std = a$total$std.alpha, ase = a$total$ase, average_r = a$total$average_r,
       lambda6 = a$total$`G6(smc)`, lambda2 = lambda2(c), lambda2_std = lambda2(r),
       feldt = c(1 - (1 - raw) * qf(0.975, n - 1, (n - 1) * (k - 1)), 1 - (1 - raw) * qf(0.025, n - 1, (n - 1) * (k - 1))),
       bonett = c(1 - exp(log(1 - raw) + half), 1 - exp(log(1 - raw) - half)),
       r_drop = sapply(seq_len(k), function(j) cor(complete[, j], rowSums(complete[, -j, drop = FALSE]))),
       alpha_if_dropped = if (k > 2) a$alpha.drop$raw_alpha else rep(NA, k),
       odd_even = list(r = ro, spearman_brown = 2 * ro / (1 + ro), guttman = 4 * sum(c[odd, even]) / sum(c)),
       split = list(max = max(splits), min = min(splits), mean = mean(splits), count = length(splits)))
}

nct_interval <- function(t, df, scale) {
  limit <- function(p) uniroot(function(ncp) pt(t, df, ncp) - p, c(t - 10, t + 10), tol = 1e-13)$root * scale
  c(limit(0.975), limit(0.025))
}

change <- function(before, after) {
  d <- after - before; n <- length(d); m <- n - 1
  tt <- t.test(after, before, paired = TRUE)
  j <- exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2)
  r <- cor(before, after); dz <- mean(d) / sd(d)
  average <- sqrt((var(before) + var(after)) / 2); g <- j * mean(d) / sd(before)
  se <- sqrt(2 * (1 - r) / n + g^2 / (2 * n))
  rounded <- round(d, 10); nz <- rounded[rounded != 0]
  ranks <- rank(abs(nz)); v <- sum(ranks[nz > 0])
  # exact by full enumeration of the signs
  signs <- as.matrix(expand.grid(rep(list(0:1), length(nz))))
  sums <- as.vector(signs %*% ranks)
  exact <- min(1, 2 * min(mean(sums <= v + 1e-9), mean(sums >= v - 1e-9)))
  pratt_ranks <- rank(abs(rounded))
  pz <- (sum(pratt_ranks[rounded > 0]) - sum(pratt_ranks[rounded != 0]) / 2) / sqrt(sum(pratt_ranks[rounded != 0]^2) / 4)
  walsh <- outer(rounded, rounded, "+") / 2
  list(n = n, t = unname(tt$statistic), p = tt$p.value, low = tt$conf.int[1], high = tt$conf.int[2], r = r,
       d_z = dz, d_z_interval = nct_interval(unname(tt$statistic), m, 1 / sqrt(n)), g_z = j * dz,
       d_av = mean(d) / average, d_rm = dz * sqrt(2 * (1 - r)), g_glass = g,
       g_glass_interval = c(g - qnorm(0.975) * se, g + qnorm(0.975) * se),
       v = v, p_exact = exact,
       p_normal = suppressWarnings(wilcox.test(nz, exact = FALSE, correct = FALSE)$p.value),
       p_normal_cc = suppressWarnings(wilcox.test(nz, exact = FALSE, correct = TRUE)$p.value),
       p_pratt = 2 * pnorm(-abs(pz)), sign_p = binom.test(sum(nz > 0), length(nz))$p.value,
       hodges_lehmann = median(walsh[lower.tri(walsh, diag = TRUE)]),
       cliff_paired = mean(sign(rounded)),
       cliff_independent = mean(sign(outer(round(after, 10), round(before, 10), "-"))))
}

weighted <- function(x, w) {
  n <- length(x); m <- sum(w * x) / sum(w)
  list(mean = m, se = sqrt(n / (n - 1) * sum(w^2 * (x - m)^2)) / sum(w), effective_n = sum(w)^2 / sum(w^2))
}

# McDonald's omega of one factor: lavaan (implied, with its delta-method error, and over the observed variance),
# psych::fa (minimum residuals). NA where lavaan's solution is improper.
omega_of <- function(x) {
  x <- as.data.frame(x[stats::complete.cases(x), , drop = FALSE]); x[] <- lapply(x, function(q) q - round(mean(q)))
  k <- ncol(x); names(x) <- paste0("q", seq_len(k)); l <- paste0("l", seq_len(k)); t <- paste0("t", seq_len(k))
  text <- paste0("f =~ ", paste0(l, "*q", seq_len(k), collapse = "+"), "\n",
                 paste0("q", seq_len(k), "~~", t, "*q", seq_len(k), collapse = "\n"), "\nom := (", paste(l, collapse = "+"),
                 ")^2/((", paste(l, collapse = "+"), ")^2+", paste(t, collapse = "+"), ")")
  fit <- suppressWarnings(cfa(text, x, std.lv = TRUE, optim.force.converged = TRUE,
                              control = list(rel.tol = 1e-15, x.tol = 1e-10)))
  says <- parameterEstimates(fit); loading <- says$est[says$op == "=~"]; n <- nrow(x)
  proper <- all(says$est[says$op == "~~" & says$lhs != "f"] > 0)
  fa1 <- fa(cor(x), 1, fm = "minres")
  list(ml_implied = if (proper) says$est[says$label == "om"] else NA, se = if (proper) says$se[says$label == "om"] else NA,
       ml_observed = if (proper) sum(loading)^2 / sum(cov(x) * (n - 1) / n) else NA,
       minres = 1 - sum(fa1$uniquenesses) / sum(cor(x)))
}

# Alpha of given bootstrap rows (0-based here) and without each of the first persons.
resampled <- function(x) {
  rows <- t(sapply(1:5, function(i) sample(nrow(x), replace = TRUE)))
  raw <- function(y) { c <- cov(y); ncol(c) / (ncol(c) - 1) * (1 - sum(diag(c)) / sum(c)) }
  list(rows = rows - 1, alpha = apply(rows, 1, function(i) raw(x[i, ])),
       mean = apply(rows, 1, function(i) mean(rowMeans(x)[i])),
       jackknife = sapply(1:5, function(i) raw(x[-i, ])))
}

five <- make_items(60, 5, 0.9)
holes <- make_items(40, 6, 0.7); holes[cbind(sample(40, 9), sample(6, 9, TRUE))] <- NA
far <- make_items(50, 4, 0.8, 1e9)
two <- make_items(30, 2, 0.9)
seven <- make_items(25, 7, 0.6)
before <- round(rnorm(14, 3, 0.8) * 4) / 4; after <- round((before + rnorm(14, 0.3, 0.6)) * 4) / 4
x <- round(rnorm(12, 3, 1), 2); w <- round(runif(12, 0.5, 2), 2)
tt <- t.test(x)
out <- list(
  reliability = lapply(list(five = five, holes = holes, far = far, two = two, seven = seven),
                       function(x) list(items = lapply(seq_len(ncol(x)), function(j) x[, j]), says = reliability(x))),
  pairwise = list(items = lapply(1:6, function(j) holes[, j]), cov = cov(holes, use = "pairwise.complete.obs")),
  omega = lapply(list(five = five, holes = holes, far = far, seven = seven), omega_of),
  bootstrap = resampled(five),
  change = list(before = before, after = after, says = change(before, after)),
  mean = list(x = x, w = w, mean = mean(x), sd = sd(x), se = sd(x) / sqrt(12), low = tt$conf.int[1], high = tt$conf.int[2],
              weighted = weighted(x, w)))
write_json(out, commandArgs(TRUE)[1], digits = NA, auto_unbox = TRUE, na = "null", pretty = TRUE)
