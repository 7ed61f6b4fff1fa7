// SPDX-License-Identifier: GPL-2.0-or-later
// network: the one door to igraph. igraph is not thread-safe, even on separate graphs, so a session holds a
// lock for its life; its error handler is set to return codes, and every code is checked.
// Input is a Graph, so node numbers are valid and arcs unique before igraph sees them.
#pragma once

#include <mutex>
#include <stdexcept>
#include <vector>

#include <igraph/igraph.h>

#include "plugins/network/mathematics/graph.hpp"

namespace tukiranka::network {

class IgraphSession {
 public:
  enum class Ties { directed, weak };

  IgraphSession(const Graph& graph, Ties ties);
  ~IgraphSession();
  IgraphSession(const IgraphSession&) = delete;
  IgraphSession& operator=(const IgraphSession&) = delete;

  [[nodiscard]] const igraph_t* graph() const { return &graph_; }
  [[nodiscard]] bool is_directed() const { return is_directed_; }

  // Throws std::runtime_error with igraph's own words when a call failed.
  static void check(igraph_error_t code);

 private:
  std::unique_lock<std::mutex> lock_;
  igraph_t graph_{};
  bool is_directed_;
};

// Weights of a session's ties in its order: as they are, or as lengths (1 / weight).
enum class Weighing { strength, length };
[[nodiscard]] std::vector<double> list_weights(const Graph& graph, IgraphSession::Ties ties,
                                               Weighing weighing);

// A vector of igraph that frees itself.
class IgraphVector {
 public:
  IgraphVector();
  explicit IgraphVector(const std::vector<double>& values);
  ~IgraphVector();
  IgraphVector(const IgraphVector&) = delete;
  IgraphVector& operator=(const IgraphVector&) = delete;
  [[nodiscard]] igraph_vector_t* get() { return &vector_; }
  [[nodiscard]] const igraph_vector_t* get() const { return &vector_; }
  [[nodiscard]] std::vector<double> values() const;

 private:
  igraph_vector_t vector_{};
};

class IgraphIntVector {
 public:
  IgraphIntVector();
  explicit IgraphIntVector(const std::vector<int>& values);
  ~IgraphIntVector();
  IgraphIntVector(const IgraphIntVector&) = delete;
  IgraphIntVector& operator=(const IgraphIntVector&) = delete;
  [[nodiscard]] igraph_vector_int_t* get() { return &vector_; }
  [[nodiscard]] const igraph_vector_int_t* get() const { return &vector_; }
  [[nodiscard]] std::vector<int> values() const;

 private:
  igraph_vector_int_t vector_{};
};

}  // namespace tukiranka::network
