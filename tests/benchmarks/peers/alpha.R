# SPDX-License-Identifier: Apache-2.0
# The peer: data.table::fread on one thread, then psych::alpha.   Rscript alpha.R answers.csv
suppressPackageStartupMessages({library(data.table); library(psych)})
file <- commandArgs(trailingOnly = TRUE)[1]
setDTthreads(1)
seconds <- function(work) { t <- system.time(work); unname(t["user.self"] + t["sys.self"]) }
peak <- function() sub(".*:\\s*", "", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))
reading <- sapply(1:11, function(i) { gc(); seconds(answers <<- fread(file, nThread = 1, showProgress = FALSE)) })
cat(sprintf("fread: %.2f s (median of 11), peak %s\n", median(reading), peak()))
items <- as.data.frame(answers)[, -1]
alphas <- sapply(1:3, function(i) { gc(); seconds(a <<- suppressWarnings(alpha(items))) })
cat(sprintf("psych::alpha: %.2f s (median of 3), alpha %.12f, peak %s\n", median(alphas), a$total$raw_alpha, peak()))
cat("BLAS of R:", extSoftVersion()["BLAS"], "\n")
