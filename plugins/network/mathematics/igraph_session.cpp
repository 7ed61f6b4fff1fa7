// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/igraph_session.hpp"
#include <algorithm>
#include <string>

namespace tukiranka::network {
namespace {

std::mutex& igraph_lock() {
  static std::mutex lock;
  return lock;
}

void ignore_warning(const char*, const char*, int) {}

}  // namespace

void IgraphSession::check(igraph_error_t code) {
  if (code != IGRAPH_SUCCESS) throw std::runtime_error(std::string("igraph: ") + igraph_strerror(code));
}

IgraphSession::IgraphSession(const Graph& graph, Ties ties)
    : lock_(igraph_lock()), is_directed_(ties == Ties::directed && graph.is_directed) {
  igraph_set_error_handler(igraph_error_handler_ignore);
  igraph_set_warning_handler(ignore_warning);
  IgraphIntVector ends;
  const Adjacency& adjacency = is_directed_ ? graph.out : graph.weak;
  check(igraph_vector_int_reserve(ends.get(), static_cast<igraph_integer_t>(2 * adjacency.arcs.size())));
  for (int v = 0; v < graph.n; ++v)
    for (const Arc* arc = adjacency.begin_of(v); arc != adjacency.end_of(v); ++arc)
      if (is_directed_ || v < arc->target) {
        check(igraph_vector_int_push_back(ends.get(), v));
        check(igraph_vector_int_push_back(ends.get(), arc->target));
      }
  check(igraph_create(&graph_, ends.get(), graph.n, is_directed_));
}

IgraphSession::~IgraphSession() {
  igraph_destroy(&graph_);
}

std::vector<double> list_weights(const Graph& graph, IgraphSession::Ties ties, Weighing weighing) {
  const bool is_directed = ties == IgraphSession::Ties::directed && graph.is_directed;
  const Adjacency& adjacency = is_directed ? graph.out : graph.weak;
  std::vector<double> weights;
  weights.reserve(adjacency.arcs.size());
  for (int v = 0; v < graph.n; ++v)
    for (const Arc* arc = adjacency.begin_of(v); arc != adjacency.end_of(v); ++arc)
      if (is_directed || v < arc->target)
        weights.push_back(weighing == Weighing::length ? 1 / arc->weight : arc->weight);
  return weights;
}

IgraphVector::IgraphVector() {
  IgraphSession::check(igraph_vector_init(&vector_, 0));
}
IgraphVector::IgraphVector(const std::vector<double>& values) {
  IgraphSession::check(igraph_vector_init(&vector_, static_cast<igraph_integer_t>(values.size())));
  std::copy(values.begin(), values.end(), VECTOR(vector_));
}
IgraphVector::~IgraphVector() {
  igraph_vector_destroy(&vector_);
}

std::vector<double> IgraphVector::values() const {
  return {VECTOR(vector_), VECTOR(vector_) + igraph_vector_size(&vector_)};
}

IgraphIntVector::IgraphIntVector() {
  IgraphSession::check(igraph_vector_int_init(&vector_, 0));
}
IgraphIntVector::IgraphIntVector(const std::vector<int>& values) {
  IgraphSession::check(igraph_vector_int_init(&vector_, static_cast<igraph_integer_t>(values.size())));
  std::copy(values.begin(), values.end(), VECTOR(vector_));
}
IgraphIntVector::~IgraphIntVector() {
  igraph_vector_int_destroy(&vector_);
}

std::vector<int> IgraphIntVector::values() const {
  std::vector<int> copy;
  for (igraph_integer_t i = 0; i < igraph_vector_int_size(&vector_); ++i)
    copy.push_back(static_cast<int>(VECTOR(vector_)[i]));
  return copy;
}

}  // namespace tukiranka::network
