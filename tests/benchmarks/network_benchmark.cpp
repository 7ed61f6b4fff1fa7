// SPDX-License-Identifier: Apache-2.0
// Networks beside the igraph C library called directly, turn by turn in one process (user + system time,
// median of eleven): n = 1,000, m = 10,000 directed. Then QAP with 5,000 permutations on 73 nodes, and 1,000
// random networks of the same degrees with their transitivity. Leaves the networks and the medians in the
// folder named, for peers/network.py and peers/qap.R.   network_benchmark FOLDER
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>

#include <igraph/igraph.h>
#include <sys/resource.h>

#include <tukiranka/random.hpp>

#include "plugins/network/mathematics/centrality.hpp"
#include "plugins/network/mathematics/constraint.hpp"
#include "plugins/network/mathematics/null_networks.hpp"
#include "plugins/network/mathematics/qap.hpp"
#include "plugins/network/mathematics/transitivity.hpp"

namespace tukiranka::network {
namespace {

sdk::Random make_random(const char* purpose, std::uint64_t replicate) {
  return {20250115, purpose, replicate};
}

Graph make_graph(int n, std::size_t m, const char* purpose) {
  sdk::Random random = make_random(purpose, 0);
  TiedPairs taken(n);
  std::vector<Tie> ties;
  while (ties.size() < m) {
    const int a = static_cast<int>(random.below(static_cast<std::uint32_t>(n)));
    const int b = static_cast<int>(random.below(static_cast<std::uint32_t>(n)));
    if (a == b || taken.has(a, b)) continue;
    taken.add(a, b);
    ties.push_back({a, b, 1.0 + random.below(5)});
  }
  return build_graph(n, ties, true, Parallel::sum);
}

double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double time_of(const std::function<void()>& work) {
  const double start = cpu_seconds();
  work();
  return cpu_seconds() - start;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

// The same network as an igraph graph, made with igraph's own calls.
struct Peer {
  igraph_t directed, weak;
  igraph_vector_t result, weights;

  explicit Peer(const Graph& graph) {
    igraph_vector_int_t ends;
    igraph_vector_int_init(&ends, 0);
    igraph_vector_init(&result, 0);
    igraph_vector_init(&weights, 0);
    for (int v = 0; v < graph.n; ++v)
      for (const Arc* arc = graph.out.begin_of(v); arc != graph.out.end_of(v); ++arc) {
        igraph_vector_int_push_back(&ends, v);
        igraph_vector_int_push_back(&ends, arc->target);
      }
    igraph_create(&directed, &ends, graph.n, true);
    igraph_copy(&weak, &directed);
    igraph_to_undirected(&weak, IGRAPH_TO_UNDIRECTED_COLLAPSE, nullptr);
    igraph_vector_resize(&weights, igraph_ecount(&weak));
    igraph_vector_fill(&weights, 1);
    igraph_vector_int_destroy(&ends);
  }
  ~Peer() {
    igraph_destroy(&directed);
    igraph_destroy(&weak);
    igraph_vector_destroy(&result);
    igraph_vector_destroy(&weights);
  }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;
};

struct Pair {
  const char* name;
  std::function<void()> ours, theirs;
};

std::vector<Pair> list_pairs(const Graph& graph, Peer& peer) {
  return {
      {"betweenness", [&] { static_cast<void>(compute_betweenness(graph, false)); },
       [&] { igraph_betweenness(&peer.directed, &peer.result, igraph_vss_all(), true, nullptr); }},
      {"closeness", [&] { static_cast<void>(compute_closeness(graph, false, false)); },
       [&] {
         igraph_closeness(&peer.directed, &peer.result, nullptr, nullptr, igraph_vss_all(), IGRAPH_OUT,
                          nullptr, false);
       }},
      {"constraint", [&] { static_cast<void>(compute_constraint(graph, TieValue::binary)); },
       [&] { igraph_constraint(&peer.directed, &peer.result, igraph_vss_all(), nullptr); }},
      {"transitivity", [&] { static_cast<void>(compute_transitivity(graph)); },  // global, local and Barrat
       [&] {
         igraph_real_t global = 0;
         igraph_transitivity_undirected(&peer.weak, &global, IGRAPH_TRANSITIVITY_NAN);
         igraph_transitivity_local_undirected(&peer.weak, &peer.result, igraph_vss_all(),
                                              IGRAPH_TRANSITIVITY_NAN);
         igraph_transitivity_barrat(&peer.weak, &peer.result, igraph_vss_all(), &peer.weights,
                                    IGRAPH_TRANSITIVITY_NAN);
       }},
      {"transitivity_global",
       [&] { static_cast<void>(compute_transitivity(graph)); },  // ours still gives all
       [&] {
         igraph_real_t global = 0;
         igraph_transitivity_undirected(&peer.weak, &global, IGRAPH_TRANSITIVITY_NAN);
       }}};
}

void write_edges(const Graph& graph, const std::string& path) {
  std::ofstream file(path);
  file << "source,target\n";
  for (int v = 0; v < graph.n; ++v)
    for (const Arc* arc = graph.out.begin_of(v); arc != graph.out.end_of(v); ++arc)
      file << v << ',' << arc->target << '\n';
}

void compare(const std::string& folder) {
  igraph_set_warning_handler([](const char*, const char*, int) {});
  const Graph graph = make_graph(1000, 10000, "thousand");
  const Graph left = make_graph(73, 600, "left"), right = make_graph(73, 600, "right");
  write_edges(graph, folder + "/network.csv");
  write_edges(left, folder + "/left.csv");
  write_edges(right, folder + "/right.csv");
  std::ofstream medians(folder + "/network.txt");
  Peer peer(graph);
  for (const Pair& pair : list_pairs(graph, peer)) {
    std::vector<double> ours, theirs;
    for (int round = 0; round < 11; ++round) {
      ours.push_back(time_of([&] {
                       for (int i = 0; i < 5; ++i) pair.ours();
                     }) /
                     5);
      theirs.push_back(time_of([&] {
                         for (int i = 0; i < 5; ++i) pair.theirs();
                       }) /
                       5);
    }
    std::printf("%-20s %8.2f ms, igraph C %8.2f ms, ratio %.2f\n", pair.name, 1e3 * median(ours),
                1e3 * median(theirs), median(ours) / median(theirs));
    medians << pair.name << ' ' << median(ours) << '\n';
  }
  const MakeRandom make = [](std::uint64_t replicate) { return make_random("qap", replicate); };
  std::vector<double> qap;
  for (int round = 0; round < 11; ++round)
    qap.push_back(time_of([&] { static_cast<void>(correlate_networks(left, right, false, {5000, make})); }));
  std::printf("%-20s %8.2f ms (5,000 permutations, 73 nodes)\n", "qap", 1e3 * median(qap));
  medians << "qap " << median(qap) << '\n';
  double sum = 0;
  const double nulls = time_of([&] {
    for (std::uint64_t i = 0; i < 1000; ++i) {
      sdk::Random random = make_random("nulls", i);
      sum += compute_transitivity_of(graph.n, draw_network(graph, NullKind::degrees, random)).value_or(0);
    }
  });
  std::printf("%-20s %8.2f s (1,000 networks of the same degrees, mean transitivity %.6f)\n", "nulls", nulls,
              sum / 1000);
  medians << "nulls " << nulls << '\n';
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%-20s %8ld MB at most\n", "memory", usage.ru_maxrss / 1024);
}

}  // namespace
}  // namespace tukiranka::network

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "network_benchmark FOLDER\n");
    return 2;
  }
  tukiranka::network::compare(argv[1]);
  return 0;
}
