# SPDX-License-Identifier: Apache-2.0
# Textbook pools by metafor: fixed effect, DerSimonian-Laird, Knapp-Hartung upon it, Paule-Mandel, REML. Writes
# metafor.json beside the tests.
library(metafor)
library(jsonlite)
set.seed(6)
cases <- list(list(y = c(.48, .61), v = c(.0025, .0052)), list(y = c(.25, .80), v = c(.0013, .0013)),
              list(y = c(.4, .55, .62), v = c(.0034, .0061, .0193)),
              list(y = c(.2, .35, .5, .65, .9), v = c(.004, .003, .01, .006, .002)),
              list(y = c(.5, .5, .51, .49, .5), v = c(.004, .003, .01, .006, .002)))
for (k in c(3, 4, 6, 8, 12))
  cases <- c(cases, list(list(y = round(runif(k), 4), v = round(runif(k, .001, .03), 5))))
fine <- list(threshold = 1e-13, maxiter = 100000, tol = 1e-14)
out <- lapply(cases, function(case) {
  fe <- rma(case$y, case$v, method = "FE")
  dl <- rma(case$y, case$v, method = "DL")
  kh <- rma(case$y, case$v, method = "DL", test = "knha")
  pm <- rma(case$y, case$v, method = "PM", control = fine)
  reml <- rma(case$y, case$v, method = "REML", control = fine)
  q <- fe$QE
  list(y = case$y, v = case$v, fe = c(fe$beta, fe$se), dl = c(dl$beta, dl$se, dl$tau2),
       kh = c(kh$beta, kh$se, kh$ci.lb, kh$ci.ub), pm = c(pm$beta, pm$se, pm$tau2),
       reml = c(reml$beta, reml$se, reml$tau2), i2 = max(0, (q - (length(case$y) - 1)) / q))
})
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
write_json(out, file.path(here, "../../core/assessment/data/metafor.json"), digits = NA, auto_unbox = TRUE, pretty = TRUE)
