# SPDX-License-Identifier: Apache-2.0
# Reference numbers for plugins/network, from R igraph and sna.
# Run from the repository's root: Rscript tests/reference/network/make_network.R > tests/plugins/network/data/reference.json
suppressMessages({library(igraph); library(sna); library(jsonlite)})

undef <- function(x) if (length(x) == 0 || is.nan(x) || is.na(x) || is.infinite(x)) NULL else x
graphs <- list()
add <- function(name, n, edges, directed, weights = rep(1, nrow(edges)))
  graphs[[name]] <<- list(n = n, edges = edges, directed = directed, weights = weights)

star <- cbind(1, 2:7)
ring <- cbind(1:6, c(2:6, 1))
path <- cbind(1:5, 2:6)
complete <- t(combn(5, 2))
barbell <- rbind(t(combn(4, 2)), t(combn(5:8, 2)), c(4, 5))
add("star", 7, star, FALSE); add("ring", 6, ring, FALSE); add("path", 6, path, FALSE)
add("complete", 5, complete, FALSE); add("barbell", 8, barbell, FALSE)
add("out-tree", 7, rbind(c(1,2), c(1,3), c(2,4), c(2,5), c(3,6), c(3,7)), TRUE)
add("two-components", 7, rbind(c(1,2), c(2,3), c(3,1), c(4,5), c(5,6)), TRUE)
add("mutual-star", 5, rbind(cbind(1, 2:5), cbind(2:5, 1)), TRUE)
set.seed(20250115)
for (k in 1:6) {
  n <- c(6, 9, 12, 15, 20, 30)[k]
  a <- matrix(runif(n * n) < c(.25, .2, .15, .3, .1, .06)[k], n); diag(a) <- FALSE
  e <- which(a, arr.ind = TRUE)
  add(paste0("random-", n), n, unname(e), TRUE, round(runif(nrow(e), 1, 5), 2))
}
emon <- c(Cheyenne = "cheyenne", HurrFrederic = "hurricane-frederic", LakePomona = "lake-pomona", MtSi = "mount-si", Texas = "texas")
for (name in names(emon)) {
  folder <- file.path("configs/examples/emon", emon[[name]])
  e <- read.csv(file.path(folder, "edges.csv")); v <- read.csv(file.path(folder, "nodes.csv"))
  ids <- sort(v$id, method = "radix")
  add(name, length(ids), cbind(match(e$source, ids), match(e$target, ids)), TRUE, 5 - e$frequency)
}

describe <- function(g) {
  ig <- graph_from_edgelist(g$edges, directed = g$directed)
  if (vcount(ig) < g$n) ig <- add_vertices(ig, g$n - vcount(ig))
  E(ig)$w <- g$weights
  weak <- as.undirected(ig, mode = "collapse", edge.attr.comb = "sum")
  m <- as.matrix(as_adjacency_matrix(ig, attr = "w")); b <- (m > 0) * 1
  d <- g$directed
  census <- dyad_census(ig)
  con <- igraph::is_connected(weak)
  loo <- lapply(1:g$n, function(v) delete_vertices(weak, v))
  kconn <- function(x) { s <- igraph::components(x)$csize; n <- sum(s); sum(s * (s - 1)) / (n * (n - 1)) }
  scalar <- list(
    m = ecount(ig), m_weak = ecount(weak), density = edge_density(ig), density_weak = edge_density(weak),
    isolates = sum(igraph::degree(ig) == 0),
    arcs = if (d) undef(igraph::reciprocity(ig)), ratio = if (d) undef(grecip(b, measure = "dyadic.nonnull")),
    weighted = if (d) undef(sum(pmin(m, t(m))) / sum(m)),
    mutual = if (d) census$mut, asymmetric = if (d) census$asym, null = if (d) census$null,
    degree_in = if (d) centr_degree(ig, mode = "in", loops = FALSE)$centralization,
    degree_out = if (d) centr_degree(ig, mode = "out", loops = FALSE)$centralization,
    degree_all = centr_degree(ig, mode = "all", loops = FALSE)$centralization,
    degree_weak = centr_degree(weak, loops = FALSE)$centralization,
    betweenness = centr_betw(ig, directed = d)$centralization,
    betweenness_weak = centr_betw(weak, directed = FALSE)$centralization,
    closeness_weak = if (con) centr_clo(weak, mode = "all")$centralization,
    connectedness = connectedness(b), components_weak = igraph::components(weak)$no,
    components_strong = igraph::components(ig, mode = "strong")$no,
    mean_distance = undef(mean_distance(ig, directed = d, weights = NA)), mean_distance_weak = undef(mean_distance(weak, weights = NA)),
    diameter = undef(diameter(ig, directed = d, weights = NA)), diameter_weak = undef(diameter(weak, weights = NA)),
    global_efficiency = global_efficiency(ig, weights = NA, directed = d),
    global_efficiency_weak = global_efficiency(weak, weights = NA),
    average_local_efficiency = average_local_efficiency(ig, weights = NA, directed = d, mode = "all"),
    hierarchy = if (d) undef(hierarchy(b, measure = "krackhardt")),
    graph_efficiency = if (d) undef(efficiency(b)), least_upper_boundedness = if (d) undef(lubness(b)),
    bridges = length(igraph::bridges(weak)))
  scalar <- Filter(Negate(is.null), scalar)
  list(n = g$n, directed = d, edges = g$edges - 1, weights = g$weights, expected = lapply(scalar, unbox),
       cut_points = sort(as.integer(articulation_points(weak))) - 1,
       loo_connectedness = if (g$n > 2) sapply(loo, kconn), loo_efficiency = sapply(loo, function(x) global_efficiency(x, weights = NA)),
       loo_components = sapply(loo, function(x) igraph::components(x)$no))
}
out <- lapply(graphs, function(g) { r <- describe(g); r$n <- unbox(r$n); r$directed <- unbox(r$directed); r })
cat(toJSON(out, digits = NA, null = "null"), "\n")
