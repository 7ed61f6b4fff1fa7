# SPDX-License-Identifier: Apache-2.0
# The peers: networkx, and python-igraph for the random networks, on the network that network_benchmark left.
#   python3 network.py FOLDER
import statistics
import sys
import time

import igraph
import networkx as nx

folder = sys.argv[1]
ours = dict(line.split() for line in open(f"{folder}/network.txt", encoding="utf-8"))
edges = [tuple(map(int, line.split(","))) for line in open(f"{folder}/network.csv", encoding="utf-8").readlines()[1:]]
directed = nx.DiGraph(edges)
weak = directed.to_undirected()


def seconds(work, rounds):
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


for name, work in [("betweenness", lambda: nx.betweenness_centrality(directed, normalized=False)),
                   ("closeness", lambda: nx.closeness_centrality(directed)),
                   ("constraint", lambda: nx.constraint(directed)),
                   ("transitivity", lambda: (nx.transitivity(weak), nx.clustering(weak)))]:
    taken = seconds(work, 1 if name == "constraint" else 3)
    print(f"networkx {name}: {taken:.2f} s, {taken / float(ours[name]):.0f} times ours")
graph = igraph.Graph(edges=edges, directed=True)


def rewired():
    copy = graph.copy()
    copy.rewire(n=10 * len(edges))
    copy.to_undirected()
    copy.transitivity_undirected()


taken = 1000 * seconds(rewired, 11)
print(f"python-igraph, 1,000 rewired networks with transitivity: {taken:.1f} s, {taken / float(ours['nulls']):.1f} times ours")
print(f"networkx {nx.__version__}, igraph {igraph.__version__}")
