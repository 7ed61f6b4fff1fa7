# SPDX-License-Identifier: Apache-2.0
# Reading the same CSV in turn, twenty-one times each, on one thread: data.table::fread, and csv_benchmark as bare
# records and to typed columns. User + system time within the process, the reading alone.
#   Rscript fread.R answers.csv csv_benchmark
suppressPackageStartupMessages(library(data.table))
words <- commandArgs(trailingOnly = TRUE)
setDTthreads(1)
Sys.setenv(TUKIRANKA_ANSWERS = words[1])
ours <- function(name) {
  options <- c(paste0("--benchmark_filter=^", name, "$"), "--benchmark_format=csv", "--benchmark_min_time=0.001")
  lines <- system2(words[2], options, stdout = TRUE, stderr = FALSE)
  read.csv(text = lines[grep("^name,", lines):length(lines)])$cpu_time / 1000
}
theirs <- function() {
  gc()
  took <- system.time(fread(words[1], nThread = 1, showProgress = FALSE))
  unname(took["user.self"] + took["sys.self"])
}
names <- c("read_records", "read_project", "read_respondents")
rounds <- t(replicate(21, c(sapply(names, ours), fread = theirs())))
show <- function(x) sprintf("%.3f s (quartiles %.3f, %.3f)", median(x), quantile(x, 0.25), quantile(x, 0.75))
cat(sprintf("fread: %s\n", show(rounds[, "fread"])))
for (name in names)
  cat(sprintf("%s: %s; median of the ratios to fread %.2f\n", name, show(rounds[, name]),
              median(rounds[, name] / rounds[, "fread"])))
