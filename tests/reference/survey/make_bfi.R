# SPDX-License-Identifier: Apache-2.0
# Exports the public bfi data (2,800 persons × 25 items of five scales, real missing values) and asks psych, lavaan
# and multilevel what tests/end_to_end/bfi_test.cpp asks tukiranka. The data come with the R package psychTools
# (William Revelle, licence GPL-2 or later): the CSV file keeps that licence.
#   Rscript tests/reference/survey/make_bfi.R tests/end_to_end/bfi
# Takes some ten minutes: psych::ICC fits a linear model with each of 2,700 targets, FIML of 25 items goes
# over 87 patterns of gaps.
# An expected number: {indicator, at (JSON pointer into the finding), value, tolerance (relative), source}.
suppressPackageStartupMessages({library(psychTools); library(psych); library(lavaan); library(multilevel); library(jsonlite)})
folder <- commandArgs(TRUE)[1]
export <- cbind(id = rownames(bfi), bfi)
write.csv(export, file.path(folder, "bfi.csv"), row.names = FALSE, na = "", quote = FALSE)

x <- bfi
reversed <- c("A1", "C4", "C5", "E1", "E2", "O2", "O5")
x[reversed] <- 7 - x[reversed]
expected <- list()
say <- function(indicator, at, value, source, tolerance = 1e-9)
  expected[[length(expected) + 1]] <<- list(indicator = indicator, at = at, value = unname(value), tolerance = tolerance, source = source)

tight <- list(rel.tol = 1e-15, x.tol = 1e-14, eval.max = 10000, iter.max = 10000)
fit_of <- function(indicator, text, data, missing, loadings = 2e-5) {
  fit <- suppressWarnings(cfa(text, data, std.lv = TRUE, missing = missing, control = tight, optim.force.converged = TRUE,
                              em.h1.iter.max = 10000, em.h1.tol = 1e-12))
  m <- fitMeasures(fit)
  say(indicator, "/n", lavInspect(fit, "nobs"), "lavaan nobs")
  say(indicator, "/estimate", m["rmsea"], "lavaan rmsea", 1e-7)
  say(indicator, "/interval/low", m["rmsea.ci.lower"], "lavaan rmsea.ci.lower", 1e-5)
  say(indicator, "/interval/high", m["rmsea.ci.upper"], "lavaan rmsea.ci.upper", 1e-5)
  for (pair in list(c("chi_square", "chisq"), c("df", "df"), c("cfi", "cfi"), c("tli", "tli"), c("srmr", "srmr"),
                    c("baseline/chi_square", "baseline.chisq")))
    say(indicator, paste0("/details/", pair[1]), m[pair[2]], paste("lavaan", pair[2]), 1e-7)
  raw <- parameterEstimates(fit); raw <- raw[raw$op == "=~", ]
  std <- standardizedSolution(fit); std <- std[std$op == "=~", ]
  for (i in seq_len(nrow(raw))) {
    at <- paste0("/details/loadings/", raw$lhs[i], "/", raw$rhs[i])
    say(indicator, paste0(at, "/raw"), raw$est[i], "lavaan =~ (std.lv)", loadings)
    say(indicator, paste0(at, "/raw_se"), raw$se[i], "lavaan se", 2e-4)
    say(indicator, paste0(at, "/std"), std$est.std[i], "lavaan standardizedSolution", loadings)
    say(indicator, paste0(at, "/std_se"), std$se[i], "lavaan standardizedSolution se", 2e-4)
  }
  fit
}

for (scale in c("A", "C", "E", "N", "O")) {
  ids <- paste0(scale, 1:5); items <- x[ids]; complete <- items[complete.cases(items), ]
  answered <- rowSums(!is.na(items)); score <- rowMeans(items, na.rm = TRUE); score[answered < 2.5] <- NA
  id <- function(kind) paste0(kind, "-", scale)
  say(id("mean"), "/estimate", mean(score, na.rm = TRUE), "base rowMeans, at least half answered")
  say(id("mean"), "/standard_error", sd(score, na.rm = TRUE) / sqrt(sum(!is.na(score))), "base")
  for (item in ids) say(id("mean"), paste0("/details/items/", item, "/mean"), mean(items[[item]], na.rm = TRUE), "base mean")
  for (kind in c("alpha", "pairwise")) {
    a <- suppressWarnings(alpha(if (kind == "alpha") complete else items, check.keys = FALSE, warnings = FALSE))
    say(id(kind), "/details/alpha/raw", a$total$raw_alpha, "psych::alpha raw_alpha")
    say(id(kind), "/details/alpha/std", a$total$std.alpha, "psych::alpha std.alpha")
    say(id(kind), "/details/lambda6", a$total$`G6(smc)`, "psych::alpha G6(smc)")
    say(id(kind), "/details/average_r", a$total$average_r, "psych::alpha average_r")
    for (i in seq_along(ids))
      say(id(kind), paste0("/details/items/", ids[i], "/alpha_if_dropped"), a$alpha.drop$raw_alpha[i], "psych::alpha alpha.drop")
    if (kind != "alpha") next
    say(id(kind), "/details/alpha/ase", a$total$ase, "psych::alpha ase")
    say(id(kind), "/details/alpha/feldt/low", a$feldt$lower.ci[[1]], "psych alpha.ci (Feldt)")
    say(id(kind), "/details/alpha/feldt/high", a$feldt$upper.ci[[1]], "psych alpha.ci (Feldt)")
    for (i in seq_along(ids))
      say(id(kind), paste0("/details/items/", ids[i], "/r_drop"), cor(complete[[i]], rowSums(complete[-i])), "psych r.drop, base")
  }
  one <- fit_of(id("fit"), paste("f =~", paste(ids, collapse = "+")), x, "listwise")
  fit_of(id("fiml"), paste("f =~", paste(ids, collapse = "+")), x, "ml")
  p <- parameterEstimates(one); l <- sum(p$est[p$op == "=~"]); t <- sum(p$est[p$op == "~~" & p$lhs %in% ids])
  n <- nrow(complete)
  say(id("alpha"), "/details/omega/ml_implied", l^2 / (l^2 + t), "lavaan, implied", 1e-6)
  say(id("alpha"), "/details/omega/ml_observed", l^2 / sum(cov(complete) * (n - 1) / n), "lavaan, observed", 1e-6)
  say(id("alpha"), "/details/omega/minres", 1 - sum(fa(cor(complete), 1)$uniquenesses) / sum(cor(complete)), "psych::fa minres", 1e-5)
  r <- unclass(lavCor(complete, ordered = ids))
  for (i in 1:5) for (j in 1:5)
    say(id("ordinal"), paste0("/details/polychoric/", i - 1, "/", j - 1), r[i, j], "lavaan lavCor", 1e-6)
  say(id("ordinal"), "/estimate", 5 / 4 * (1 - 5 / sum(r)), "alpha of lavCor", 1e-6)
  tau <- polychoric(complete, correct = 0)$tau
  for (i in 1:5) for (c in 1:5)
    say(id("ordinal"), paste0("/details/thresholds/", ids[i], "/", c - 1), tau[i, c], "psych::polychoric tau")
  two <- data.frame(score = score, gender = x$gender); two <- two[complete.cases(two), ]
  w <- t.test(score ~ I(3 - gender), two)
  say(id("gender"), "/details/welch/t", w$statistic, "stats::t.test (Welch)")
  say(id("gender"), "/details/welch/df", w$parameter, "stats::t.test (Welch)")
  say(id("gender"), "/details/d/value", cohen.d(two$score, two$gender)$cohen.d[1, "effect"] *
        sqrt((nrow(two) - 2) / nrow(two)), "psych::cohen.d, its n replaced by n − 2", 1e-8)
  g <- data.frame(items, education = x$education, score = score); g <- g[!is.na(g$education) & !is.na(g$score), ]
  fit <- aov(score ~ as.factor(education), g)
  say(id("agree"), "/details/icc1/nbar", ICC1(fit), "multilevel::ICC1")
  say(id("agree"), "/details/icc2", ICC2(fit), "multilevel::ICC2")
  say(id("agree"), "/details/F/value", summary(fit)[[1]][1, "F value"], "stats::aov")
  raters <- suppressWarnings(ICC(complete, lmer = FALSE))$results
  for (form in c("ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k")) {
    row <- raters[raters$type == form, ]
    say(id("raters"), paste0("/details/", form, "/value"), row$ICC, "psych::ICC", 1e-8)
    say(id("raters"), paste0("/details/", form, "/low"), row$`lower bound`, "psych::ICC", 1e-6)
    say(id("raters"), paste0("/details/", form, "/high"), row$`upper bound`, "psych::ICC", 1e-6)
  }
}
five <- paste(sapply(c("A", "C", "E", "N", "O"), function(f) paste(f, "=~", paste0(f, 1:5, collapse = "+"))), collapse = "\n")
invisible(fit_of("five", five, x, "listwise"))
# lavaan stops 2e-5 from the minimum here, at a chi-square that is 3e-5 above it.
invisible(fit_of("five-fiml", five, x, "ml", 5e-5))

lines <- sapply(expected, function(one) toJSON(one, auto_unbox = TRUE, digits = NA))
writeLines(c("[", paste0(lines, c(rep(",", length(lines) - 1), "")), "]"), file.path(folder, "expected.json"))
