# SPDX-License-Identifier: Apache-2.0
# Makes tests/plugins/survey/data/change.json: paired answers of several kinds, and what R says of them.
#   Rscript tests/reference/survey/make_change.R tests/plugins/survey/data/change.json
# Needs R with metafor and jsonlite. The exact Wilcoxon p is psignrank's where nothing is tied or zero, else the
# distribution of the ranks as observed, folded together one rank after the other.
suppressPackageStartupMessages({library(metafor); library(jsonlite)})
set.seed(20260303)

exact_p <- function(d) {
  nz <- d[d != 0]; r <- rank(abs(nz)); v <- sum(r[nz > 0])
  if (length(unique(abs(nz))) == length(nz)) return(min(1, 2 * min(psignrank(v, length(nz)), psignrank(v - 1, length(nz), lower.tail = FALSE))))
  p <- c(1)
  for (step in 2 * r) p <- (c(p, rep(0, step)) + c(rep(0, step), p)) / 2
  sums <- seq_along(p) - 1
  min(1, 2 * min(sum(p[sums <= 2 * v]), sum(p[sums >= 2 * v])))
}

says <- function(before, after) {
  d <- after - before; n <- length(d); m <- n - 1; t <- mean(d) / sd(d) * sqrt(n); rounded <- round(d, 10); nz <- rounded[rounded != 0]
  # pt() of R is no good beyond a noncentrality of 37.62: there the interval is not compared.
  limit <- function(p) if (abs(t) > 30) NA else uniroot(function(ncp) pt(t, m, ncp) - p, c(t - 9, t + 9), tol = 1e-13)$root
  ncp <- c(limit(0.975), limit(0.025)); average <- sqrt((var(before) + var(after)) / 2)
  effect <- function(measure) escalc(measure = measure, m1i = mean(after), sd1i = sd(before), m2i = mean(before), sd2i = sd(after), ni = n, ri = cor(before, after))
  becker <- effect("SMCR"); z <- qnorm(0.975)
  j <- exp(lgamma(m / 2) - lgamma((m - 1) / 2)) / sqrt(m / 2)
  list(before = before, after = after,
       says = list(t = t, p = t.test(after, before, paired = TRUE)$p.value, d_z_ends = ncp / sqrt(n), d_av = mean(d) / average,
                   d_av_ends = ncp / sqrt(n) * sd(d) / average, g_av = j * mean(d) / average, g_z = effect("SMCC")$yi[1], g_glass = becker$yi[1],
                   g_glass_ends = becker$yi[1] + c(-z, z) * sqrt(2 * (1 - cor(before, after)) / n + becker$yi[1]^2 / (2 * n)), becker_vi = becker$vi,
                   V = sum(rank(abs(nz))[nz > 0]), p_exact = if (length(nz) <= 50) exact_p(rounded) else NA,
                   p_normal_cc = suppressWarnings(wilcox.test(rounded, exact = FALSE, correct = TRUE)$p.value),
                   hodges_lehmann = { w <- outer(rounded, rounded, "+") / 2; median(w[lower.tri(w, diag = TRUE)]) }))
}
likert <- sample(1:5, 40, TRUE); weight <- rnorm(48, 50, 10); score <- rnorm(120); mood <- round(rnorm(200, 3, 0.5), 2)
out <- list(likert = says(likert, pmin(5, pmax(1, likert + sample(-1:2, 40, TRUE)))), continuous = says(weight, weight + rnorm(48, 2, 6)),
            many = says(score, score * 0.4 + rnorm(120, 0.2)), clear = says(mood, mood + round(rnorm(200, 1, 0.3), 2)),
            far = says(1e9 + c(1, 2, 3, 5, 4, 2), 1e9 + c(2, 4, 3, 6, 6, 1)), three = says(c(1, 2, 4), c(3, 2, 5)))
write_json(out, commandArgs(TRUE)[1], digits = NA, auto_unbox = TRUE, na = "null")
