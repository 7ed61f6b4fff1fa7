# SPDX-License-Identifier: Apache-2.0
# Reference numbers of positions, roles and blocks, from R igraph and sna, for the graphs of reference.json.
# Run from the repository's root after make_network.R: Rscript tests/reference/network/make_positions.R
suppressMessages({library(igraph); library(sna); library(jsonlite)})
data <- "tests/plugins/network/data"
graphs <- fromJSON(file.path(data, "reference.json"), simplifyVector = TRUE)
nulls <- function(x) lapply(as.list(as.vector(x)), function(v) if (is.na(v) || is.nan(v) || is.infinite(v)) NULL else v)
list_of <- function(x) { l <- nulls(x); if (length(l) == 0) list() else l }
one <- function(x) if (length(x) == 0 || is.na(x) || is.nan(x) || is.infinite(x)) NULL else unbox(x)

describe <- function(g) {
  edges <- matrix(g$edges + 1, ncol = 2)
  ig <- make_empty_graph(g$n, directed = g$directed) |> add_edges(t(edges))
  E(ig)$w <- g$weights
  weak <- as.undirected(ig, mode = "collapse", edge.attr.comb = "sum")
  m <- as.matrix(as_adjacency_matrix(ig, attr = "w")); b <- (m > 0) * 1
  groups <- (seq_len(g$n) * 7) %% 3
  census <- triad_census(if (g$directed) ig else as.directed(ig, mode = "mutual"))
  stopifnot(all(census == as.vector(triad.census(b)[1, c(1:16)])))
  blocks <- cohesive_blocks(simplify(weak))
  roles <- brokerage(b, groups)
  role <- function(i) list(count = list_of(roles$raw.nli[, i]), expected = list_of(roles$exp.nli[, i]),
    sd = list_of(roles$sd.nli[, i]), z = list_of(roles$z.nli[, i]), network = list(count = one(roles$raw.gli[[i]]),
    expected = one(roles$exp.gli[[i]]), sd = one(roles$sd.gli[[i]]), z = one(roles$z.gli[[i]])))
  len <- 1 / E(ig)$w
  list(groups = groups, scalars = list(
      global = one(transitivity(weak, "global", weights = NA)),
      mean_local = one(transitivity(weak, "localaverage", weights = NA)),
      mean_local_zero = one(transitivity(weak, "localaverage", isolates = "zero", weights = NA)),
      vertex = one(vertex_connectivity(ig)), vertex_weak = one(vertex_connectivity(weak)),
      edge_weak = one(edge_connectivity(weak)), cohesion = one(max(cohesion(blocks))),
      ei = one({e <- groups[edges[, 1]] != groups[edges[, 2]]; (sum(e) - sum(!e)) / length(e)}),
      assortativity = one(assortativity_nominal(ig, groups + 1, directed = g$directed)),
      assortativity_weak = one(assortativity_nominal(weak, groups + 1, directed = FALSE)),
      assortativity_degree_weak = one(assortativity_degree(weak, directed = FALSE)),
      modularity = one(modularity(ig, groups + 1, directed = g$directed)),
      modularity_weak = one(modularity(weak, groups + 1)),
      gcor_reversed = if (g$directed) one(gcor(b, t(b))), hdist_reversed = if (g$directed) one(hdist(b, t(b)))),
    triads = census, lists = list(
      local = list_of(transitivity(weak, "local", weights = NA)), barrat = list_of(transitivity(weak, "barrat", weights = E(weak)$w)),
      degree_in = list_of(igraph::degree(ig, mode = "in")), degree_out = list_of(igraph::degree(ig, mode = "out")),
      degree_all = list_of(igraph::degree(ig, mode = "all")), strength_in = list_of(strength(ig, mode = "in", weights = E(ig)$w)),
      strength_out = list_of(strength(ig, mode = "out", weights = E(ig)$w)), strength_all = list_of(strength(ig, mode = "all", weights = E(ig)$w)),
      betweenness = list_of(igraph::betweenness(ig, directed = g$directed, weights = NA)),
      betweenness_weak = list_of(igraph::betweenness(weak, weights = NA)),
      betweenness_weighted = list_of(igraph::betweenness(ig, directed = g$directed, weights = len)),
      closeness = list_of(igraph::closeness(ig, mode = "out", weights = NA)),
      closeness_normalised = list_of(igraph::closeness(ig, mode = "out", normalized = TRUE, weights = NA)),
      harmonic = list_of(harmonic_centrality(ig, mode = "out", weights = NA)),
      eigenvector_weak = if (igraph::is_connected(weak)) list_of(eigen_centrality(weak, weights = NA)$vector) else list(),
      pagerank = list_of(page_rank(ig, directed = g$directed, weights = NA)$vector),
      coreness = list_of(coreness(ig, mode = "all")),
      constraint = list_of(constraint(ig, weights = rep(1, ecount(ig)))), constraint_weak = list_of(constraint(weak, weights = rep(1, ecount(weak)))),
      constraint_weighted = list_of(constraint(ig, weights = E(ig)$w))),
    roles = setNames(lapply(1:6, role), c("coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total")))
}
out <- lapply(graphs, describe)
write(toJSON(out, digits = NA, null = "null", auto_unbox = TRUE), file.path(data, "positions.json"))
