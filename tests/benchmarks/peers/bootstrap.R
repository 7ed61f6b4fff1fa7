# SPDX-License-Identifier: Apache-2.0
# The peer: 1,000 bootstrap replicates of alpha of 2,800 x 5, by weights and cross-products (no resampled copies).
#   Rscript bootstrap.R answers.csv
x <- as.matrix(read.csv(commandArgs(trailingOnly = TRUE)[1], nrows = 2800)[, 2:6])
n <- nrow(x); k <- ncol(x)
x <- sweep(x, 2, colMeans(x))
once <- function() {
  w <- tabulate(sample.int(n, replace = TRUE), n)
  s <- colSums(w * x)
  c <- (crossprod(x, w * x) - tcrossprod(s) / n) / (n - 1)
  k / (k - 1) * (1 - sum(diag(c)) / sum(c))
}
set.seed(1)
seconds <- sapply(1:11, function(i) { t <- system.time(for (b in 1:1000) once()); unname(t["user.self"] + t["sys.self"]) })
cat(sprintf("bootstrap of alpha in R: %.3f s (median of 11), BLAS %s\n", median(seconds), extSoftVersion()["BLAS"]))
