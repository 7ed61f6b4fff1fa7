# SPDX-License-Identifier: Apache-2.0
# The peer: stringi and data.table on the same sentences and 300 rules, as written forms only: no base forms, no
# denials. Words by stri_extract_all_words, rules of words by a join, others by stri_locate_all_regex; places in
# code points.   Rscript text.R folder
suppressPackageStartupMessages({library(data.table); library(stringi)})
folder <- commandArgs(trailingOnly = TRUE)[1]
setDTthreads(1)
sentences <- fread(file.path(folder, "sentences.csv"), encoding = "UTF-8")$text
values <- stri_match_first_regex(readLines(file.path(folder, "codebook.json"), encoding = "UTF-8"), '"(kind|value)": "(.*)"')
kinds <- values[which(values[, 2] == "kind"), 3]; words <- values[which(values[, 2] == "value"), 3]
seconds <- function(work) { t <- system.time(work); unname(t["user.self"] + t["sys.self"]) }
one <- function() {
  places <- stri_locate_all_words(sentences)
  found <- data.table(row = rep(seq_along(places), vapply(places, nrow, 1L)), do.call(rbind, places))
  found[, word := stri_trans_tolower(unlist(stri_extract_all_words(sentences)))]
  hits <- found[data.table(word = words[kinds == "lemma"], rule = which(kinds == "lemma")), on = "word", nomatch = NULL]
  more <- lapply(which(kinds != "lemma"), function(i) {
    pattern <- if (kinds[i] == "glob") paste0("\\b", sub("*", "\\w*", words[i], fixed = TRUE))
               else gsub(" ", "\\W+(?:\\w+\\W+){0,2}", words[i], fixed = TRUE)
    which(stri_detect_regex(sentences, pattern, case_insensitive = TRUE))
  })
  nrow(hits) + sum(lengths(more))
}
times <- sapply(1:3, function(i) seconds(count <<- one()))
cat(sprintf("stringi + data.table: %.2f s (median of 3), %d hits of written forms, no lemmas, no denial\n", median(times), count))
