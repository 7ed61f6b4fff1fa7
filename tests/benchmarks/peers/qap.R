# SPDX-License-Identifier: Apache-2.0
# The peer: sna::qaptest of gcor, 5,000 permutations, user + system time.   Rscript qap.R FOLDER
suppressMessages(library(sna))
folder <- commandArgs(TRUE)[1]
read <- function(name) {
  edges <- read.csv(file.path(folder, name)); m <- matrix(0, 73, 73)
  m[cbind(edges$source + 1, edges$target + 1)] <- 1
  m
}
ours <- read.table(file.path(folder, "network.txt"), row.names = 1)
pair <- array(dim = c(2, 73, 73)); pair[1, , ] <- read("left.csv"); pair[2, , ] <- read("right.csv")
time <- system.time(result <- qaptest(pair, gcor, g1 = 1, g2 = 2, reps = 5000))
taken <- sum(time[c("user.self", "sys.self")])
cat(sprintf("sna::qaptest: %.2f s, %.0f times ours, r %.12f, sna %s\n", taken, taken / ours["qap", 1], result$testval,
            packageVersion("sna")))
