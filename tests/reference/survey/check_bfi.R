# SPDX-License-Identifier: Apache-2.0
# The public bfi data (2,800 persons, 25 statements, five scales with reverse keys, answers missing) through the built
# program, beside psych, lavaan and multilevel. Prints the greatest relative difference of each; fails above 1e-9, or 1e-6
# where R itself iterates.
#   Rscript tests/reference/survey/check_bfi.R build/bin/tukiranka
# Needs R with psych, psychTools, lavaan, multilevel and jsonlite.
suppressPackageStartupMessages({library(psych); library(lavaan); library(multilevel); library(jsonlite)})
program <- normalizePath(commandArgs(TRUE)[1])
folder <- tempfile("bfi"); dir.create(folder)
bfi <- psychTools::bfi
write.csv(cbind(id = rownames(bfi), bfi), file.path(folder, "bfi.csv"), row.names = FALSE, quote = FALSE, na = "")

scales <- list(agree = paste0("A", 1:5), conscientious = paste0("C", 1:5), extraversion = paste0("E", 1:5),
               neuroticism = paste0("N", 1:5), openness = paste0("O", 1:5))
reversed <- c("A1", "C4", "C5", "E1", "E2", "O2", "O5")
item <- function(id) list(id = id, reverse = id %in% reversed)
ask <- function(scale, kind, measure, with) list(id = paste(scale, kind, sep = "."), evaluator = "survey", measure = measure,
                                                 with = c(list(items = scales[[scale]]), with))
indicators <- unlist(lapply(names(scales), function(s) list(
  ask(s, "mean", "scale-mean", list(scoring = "any")), ask(s, "alpha", "reliability", list()),
  ask(s, "pairwise", "reliability", list(covariance = "pairwise")), ask(s, "omega", "reliability", list(coefficient = "omega")),
  ask(s, "groups", "within-group-agreement", list(by = "education", scoring = "all")),
  ask(s, "sex", "group-difference", list(by = "gender", scoring = "all")))), recursive = FALSE)
file <- list(format = 1, data = list(list(role = "responses", file = "bfi.csv", respondent = "id", attributes = c("gender", "education"),
             scales = list(six = list(low = 1, high = 6)), scale = "six", items = lapply(unlist(scales, use.names = FALSE), item))),
             indicators = indicators)
write_json(file, file.path(folder, "bfi.json"), auto_unbox = TRUE)
said <- fromJSON(paste(system2(program, c("measure", file.path(folder, "bfi.json"), "--json"), stdout = TRUE), collapse = "\n"),
                 simplifyVector = FALSE)$findings
finding <- function(scale, kind) Filter(function(f) f$indicator == paste(scale, kind, sep = ".") && is.null(f$group), said)[[1]]

quiet <- function(x) suppressWarnings(suppressMessages(x))
worst <- list()
compare <- function(name, ours, theirs, limit = 1e-9) {
  off <- max(abs(unlist(ours) - unlist(theirs)) / pmax(1, abs(unlist(theirs))))
  worst[[name]] <<- max(worst[[name]], off); if (!is.finite(off) || off > limit) stop(name, ": ", off, " apart")
}
for (s in names(scales)) {
  ids <- scales[[s]]; x <- bfi[, ids]; for (id in intersect(ids, reversed)) x[[id]] <- 7 - x[[id]]
  full <- stats::complete.cases(x); n <- sum(full)
  for (kind in c("alpha", "pairwise")) {
    d <- finding(s, kind)$details
    c <- if (kind == "alpha") cov(x[full, ]) else cov(x, use = "pairwise")
    a <- quiet(psych::alpha(c, n.obs = d$n, check.keys = FALSE, warnings = FALSE))
    compare(paste("alpha,", if (kind == "alpha") "listwise" else kind), c(d$alpha$raw, d$alpha$std, d$average_r, d$lambda6),
            c(a$total$raw_alpha, a$total$std.alpha, a$total$average_r, a$total$`G6(smc)`))
    compare("alpha if dropped", lapply(d$items, `[[`, "alpha_if_dropped"), a$alpha.drop$raw_alpha)
  }
  whole <- quiet(psych::alpha(x, check.keys = FALSE, warnings = FALSE))
  compare("psych::alpha of the data (pairwise)", finding(s, "pairwise")$details$alpha$raw, whole$total$raw_alpha)
  compare("item means and sd", lapply(finding(s, "alpha")$details$items, function(i) c(i$n, i$mean, i$sd)),
          t(whole$item.stats[, c("n", "mean", "sd")]))
  r <- cor(x[full, ]); halves <- combn(5, 2, function(a) 4 * sum(r[a, -a]) / sum(r)); d <- finding(s, "alpha")$details
  compare("every split half, by enumeration", c(d$split$max, d$split$min, d$split$mean), c(max(halves), min(halves), mean(halves)))
  compare("mean of scores", finding(s, "mean")$estimate, mean(rowMeans(x, na.rm = TRUE), na.rm = TRUE))
  fit <- quiet(cfa(paste("f =~", paste(ids, collapse = "+")), x[full, ], std.lv = TRUE, optim.force.converged = TRUE,
                   control = list(rel.tol = 1e-15, x.tol = 1e-10)))
  p <- parameterEstimates(fit); l <- sum(p$est[p$op == "=~"]); t <- sum(p$est[p$op == "~~" & p$lhs != "f"])
  compare("omega, lavaan", finding(s, "omega")$details$omega$ml_implied, l^2 / (l^2 + t), 1e-6)
  grouped <- full & !is.na(bfi$education); g <- bfi$education[grouped]; y <- x[grouped, ]; fit <- aov(rowMeans(y) ~ as.factor(g))
  d <- finding(s, "groups")$details; null <- 35 / 12
  compare("ICC(1), ICC(2), multilevel", c(d$icc1$nbar, d$icc2, d$F$value), c(ICC1(fit), ICC2(fit), summary(fit)[[1]][1, 4]))
  compare("r_wg(j), AD, a_wg, multilevel", c(d$rwgj$mean, d$ad, d$a_wg),
          c(mean(rwg.j(y, g, null)$rwg.j), mean(ad.m(y, g)$AD.M), mean(awg(y, g, c(1, 6))$a.wg)))
  score <- rowMeans(x[full, ]); sex <- bfi$gender[full]; w <- t.test(score[sex == 2], score[sex == 1]); d <- finding(s, "sex")$details
  compare("Welch, Mann-Whitney", c(d$welch$t, d$welch$df, d$welch$p, d$mann_whitney$U, d$mann_whitney$p),
          c(w$statistic, w$parameter, w$p.value, wilcox.test(round(score[sex == 2], 10), round(score[sex == 1], 10))[c("statistic", "p.value")]))
}
for (name in names(worst)) cat(sprintf("%-42s %.1e\n", name, worst[[name]]))
unlink(folder, recursive = TRUE)
