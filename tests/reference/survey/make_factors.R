# SPDX-License-Identifier: Apache-2.0
# Makes tests/plugins/survey/data/factors.json: small data sets and what lavaan says of their factor models and
# polychoric correlations. The polychoric correlations are made again by make_polychoric.py, independently.
#   Rscript tests/reference/survey/make_factors.R tests/plugins/survey/data/factors.json
#   python3 tests/reference/survey/make_polychoric.py tests/plugins/survey/data/factors.json
suppressPackageStartupMessages({library(lavaan); library(psych); library(jsonlite)})
set.seed(20260202)

make_answers <- function(n, loads, phi, cut = TRUE) {
  f <- matrix(rnorm(n * ncol(loads)), n) %*% chol(phi)
  x <- f %*% t(loads) + matrix(rnorm(n * nrow(loads)), n)
  if (cut) x <- apply(3 + x, 2, function(q) pmin(5, pmax(1, round(q))))
  colnames(x) <- paste0("q", seq_len(ncol(x)))
  as.data.frame(x)
}
punch <- function(x, share) { x[matrix(runif(length(unlist(x))) < share, nrow(x))] <- NA; x }

tight <- list(rel.tol = 1e-15, x.tol = 1e-14, abs.tol = 0, eval.max = 10000, iter.max = 10000)
fit <- function(x, factors, missing) {
  text <- paste(sapply(names(factors), function(f) paste0(f, "=~", paste(factors[[f]], collapse = "+"))), collapse = "\n")
  a <- suppressWarnings(cfa(text, x, std.lv = TRUE, missing = missing, control = tight, optim.force.converged = TRUE,
                            em.h1.iter.max = 10000, em.h1.tol = 1e-13))
  m <- suppressWarnings(cfa(text, x, missing = missing, control = tight, optim.force.converged = TRUE))
  get <- function(fit, op) { p <- parameterEstimates(fit); p[p$op == op & (op != "~~" | p$lhs != p$rhs), c("est", "se")] }
  s <- standardizedSolution(a); s <- s[s$op == "=~", c("est.std", "se")]
  p <- parameterEstimates(a); e <- p[p$op == "~~" & p$lhs == p$rhs & grepl("^q", p$lhs), c("est", "se")]
  r <- p[p$op == "~~" & p$lhs != p$rhs, c("est", "se")]
  measures <- fitMeasures(a, c("chisq", "df", "pvalue", "cfi", "tli", "rmsea", "rmsea.ci.lower", "rmsea.ci.upper",
                               "rmsea.pvalue", "srmr", "baseline.chisq", "baseline.df"))
  list(n = lavInspect(a, "nobs"), fit = as.list(unclass(measures)), raw = as.matrix(get(a, "=~")), marker = as.matrix(get(m, "=~")),
       std = as.matrix(s), errors = as.matrix(e), correlations = as.matrix(r))
}
ordinal <- function(x) {
  x <- x[complete.cases(x), ]
  l <- lavCor(x, ordered = names(x)); p <- suppressWarnings(polychoric(x, correct = 0, smooth = FALSE))
  list(lavaan = unclass(l), psych = p$rho)
}
# lavaan loses its digits at an offset of 1e9, so it sees those answers without it.
case <- function(x, factors, missing, offset = 0, order = unique(unlist(factors))) list(items = unname(as.list(x[order])), names = order, factors = factors,
                                           estimator = if (missing == "ml") "fiml" else "ml", says = fit(x - offset, factors, missing))

one <- make_answers(220, matrix(c(1.1, 0.9, 0.8, 0.7, 0.4)), matrix(1))
loads <- matrix(0, 9, 3); loads[1:3, 1] <- c(1, 0.8, 0.9); loads[4:6, 2] <- c(1.2, 0.7, 0.8); loads[7:9, 3] <- c(0.9, 0.9, 0.6)
phi <- matrix(c(1, 0.4, 0.3, 0.4, 1, 0.5, 0.3, 0.5, 1), 3)
three <- make_answers(260, loads, phi)
gaps <- punch(three, 0.12)
far <- one * 2 + 1e9
cross <- make_answers(300, rbind(loads[1:6, 1:2], c(0.6, 0.5)), phi[1:2, 1:2], cut = FALSE)
cross <- round(cross, 3)
sets <- list(A = c("q1", "q2", "q3"), B = c("q4", "q5", "q6"), C = c("q7", "q8", "q9"))
out <- list(
  factors = list(
    one = case(one, list(f = names(one)), "listwise"),
    far = case(far, list(f = names(far)), "listwise", 1e9),
    three = case(three, sets, "listwise"),
    listwise = case(gaps, sets, "listwise"),
    fiml = case(gaps, sets, "ml"),
    one_fiml = case(gaps, list(f = names(gaps)), "ml"),
    saturated = case(one[, 1:3], list(f = names(one)[1:3]), "listwise"),
    cross = case(cross, list(A = c("q1", "q2", "q3", "q7"), B = c("q4", "q5", "q6", "q7")), "listwise")),
  polychoric = list(
    five = list(items = unname(as.list(one)), says = ordinal(one)),
    sparse = { x <- one[1:30, ]; x$q5 <- ifelse(x$q5 > 3, 1, 0); list(items = unname(as.list(x)), says = ordinal(x)) }))
write_json(out, commandArgs(TRUE)[1], digits = NA, auto_unbox = TRUE, na = "null", matrix = "rowmajor")
