# SPDX-License-Identifier: Apache-2.0
# Shrinkage by metafor (REML, blup) for tests/core/assessment/data/programme.json. Run after make_programme.py.
suppressMessages({library(metafor); library(jsonlite)})
here <- dirname(normalizePath(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))))
path <- file.path(here, "..", "..", "core", "assessment", "data", "programme.json")
cases <- fromJSON(path, simplifyVector = FALSE)
for (i in seq_along(cases$shrinkage)) {
  y <- unlist(cases$shrinkage[[i]]$y); v <- unlist(cases$shrinkage[[i]]$v)
  fit <- rma(y, v, method = "REML", control = list(threshold = 1e-14, maxiter = 10000, tau2.max = 10))
  shrunken <- blup(fit)
  cases$shrinkage[[i]]$metafor <- list(tau2 = fit$tau2, mu = as.numeric(fit$beta), se = fit$se,
                                       blup = as.list(shrunken$pred), blup_se = as.list(shrunken$se))
}
writeLines(toJSON(cases, auto_unbox = TRUE, digits = NA, pretty = 1), path)
