# SPDX-License-Identifier: Apache-2.0
# The peer: data.table::fread on one thread, then psych::alpha.   Rscript read_csv.R answers.csv
library(data.table)
file <- commandArgs(trailingOnly = TRUE)[1]
setDTthreads(1)
seconds <- function(work) { t <- system.time(work); unname(t["user.self"] + t["sys.self"]) }
peak <- function() sub(".*:\\s*", "", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))
reading <- sapply(1:11, function(i) { gc(); seconds(answers <<- fread(file, nThread = 1, showProgress = FALSE)) })
cat(sprintf("fread: median %.3f s of 11, peak %s\n", median(reading), peak()))
if (requireNamespace("psych", quietly = TRUE)) {
  alpha <- seconds(suppressWarnings(a <- psych::alpha(as.data.frame(answers), n.iter = 1)))
  cat(sprintf("psych::alpha: %.3f s, alpha %.6f, peak %s\n", alpha, a$total$raw_alpha, peak()))
}
