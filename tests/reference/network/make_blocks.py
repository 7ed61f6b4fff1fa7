# SPDX-License-Identifier: Apache-2.0
"""Reference numbers that R igraph and sna lack, from networkx, scipy and plain enumeration.

  python3 tests/reference/network/make_blocks.py    (after make_network.R; writes blocks.json beside it)
"""
import itertools
import json
import math
import os

import networkx as nx
import numpy as np
from networkx.algorithms import bipartite
from scipy.optimize import minimize

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "plugins", "network", "data")


def value(x):
    return None if x is None or not math.isfinite(x) else float(x)


def weak_matrix(graph):
    a = np.zeros((graph["n"], graph["n"]))
    for s, t in graph["edges"]:
        a[s, t] = a[t, s] = 1
    return a


def best_core(a):
    """The largest correlation with the pattern 'tied when one of the two is in the core', over all cores."""
    n = len(a)
    upper = np.triu_indices(n, 1)
    ties = a[upper]
    if n > 12 or ties.std() == 0:
        return None
    best = -2
    for bits in range(1, 2 ** n):
        c = np.array([(bits >> i) & 1 for i in range(n)])
        ideal = np.maximum.outer(c, c)[upper]
        if 0 < ideal.sum() < len(ideal):
            best = max(best, np.corrcoef(ties, ideal)[0, 1])
    return best


def best_coreness(a):
    """The largest correlation with c_i c_j, from many starts."""
    n = len(a)
    upper = np.triu_indices(n, 1)
    ties = a[upper]
    if ties.std() == 0:
        return None

    def lack(c):
        x = np.outer(c, c)[upper]
        return 0.0 if x.std() < 1e-12 else -np.corrcoef(ties, x)[0, 1]

    rng = np.random.default_rng(1)
    found = [minimize(lack, start, method="L-BFGS-B", bounds=[(0, 10)] * n, options={"maxiter": 2000})
             for start in [np.sqrt(a.sum(0) + 0.1)] + [rng.random(n) for _ in range(12)]]
    return -min(result.fun for result in found)


def describe(graph):
    g = nx.DiGraph() if graph["directed"] else nx.Graph()
    g.add_nodes_from(range(graph["n"]))
    g.add_edges_from(map(tuple, graph["edges"]))
    sizes = nx.effective_size(g)
    a = weak_matrix(graph)
    return {"effective_size": [value(sizes[v]) for v in range(graph["n"])],
            "core": best_core(a), "coreness": best_coreness(a) if graph["n"] <= 30 else None}


ROLES = {"coordinator": lambda a, b, c: a == b == c, "itinerant": lambda a, b, c: a == c != b,
         "representative": lambda a, b, c: a == b != c, "gatekeeper": lambda a, b, c: a != b == c,
         "liaison": lambda a, b, c: len({a, b, c}) == 3, "total": lambda a, b, c: True}


def role_moments(groups, d):
    """Mean and standard deviation of each role's count over every digraph, arcs independent with chance d."""
    n = len(groups)
    arcs = [(i, j) for i in range(n) for j in range(n) if i != j]
    place = {arc: k for k, arc in enumerate(arcs)}
    bits = np.arange(2 ** len(arcs))
    tied = [(bits >> k) & 1 for k in range(len(arcs))]
    count = sum(tied)
    chance = d ** count * (1 - d) ** (len(arcs) - count)
    moments = {}
    for role, plays in ROLES.items():
        total = np.zeros(len(bits))
        for i, j, k in itertools.permutations(range(n), 3):
            if plays(groups[i], groups[j], groups[k]):
                total += tied[place[i, j]] * tied[place[j, k]] * (1 - tied[place[i, k]])
        mean = (chance * total).sum()
        moments[role] = {"mean": float(mean), "sd": float(np.sqrt((chance * (total - mean) ** 2).sum()))}
    return moments


def two_mode():
    ties = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (2, 1), (2, 2), (2, 3), (3, 3), (4, 3), (4, 2), (5, 4)]
    g = nx.Graph()
    g.add_nodes_from([("a", v) for v in range(6)])
    g.add_edges_from((("a", a), ("b", b)) for a, b in ties)
    first = [("a", v) for v in range(6)]
    counts = bipartite.weighted_projected_graph(g, first)
    newman = bipartite.collaboration_weighted_projected_graph(g, first)
    return {"first": 6, "second": 5, "ties": ties, "density": bipartite.density(g, first),
            "clustering": bipartite.robins_alexander_clustering(g),
            "pairs": sorted([a[1], b[1], w["weight"], newman[a][b]["weight"]] if a[1] < b[1]
                            else [b[1], a[1], w["weight"], newman[a][b]["weight"]] for a, b, w in counts.edges(data=True))}


def same_degrees(arcs, n, directed):
    """Every simple network with the degrees of `arcs`, as sorted lists."""
    pairs = [(i, j) for i in range(n) for j in range(n) if (i != j if directed else i < j)]

    def degrees(chosen):
        out, into = [0] * n, [0] * n
        for i, j in chosen:
            out[i] += 1
            (into if directed else out)[j] += 1
        return out, into

    wanted = degrees(arcs)
    return [sorted(chosen) for chosen in itertools.combinations(pairs, len(arcs)) if degrees(chosen) == wanted]


def main():
    with open(os.path.join(DATA, "reference.json"), encoding="utf-8") as stream:
        graphs = json.load(stream)
    small = {"directed": {"n": 4, "directed": True, "arcs": [[0, 1], [1, 2], [2, 0], [3, 0], [1, 3]]},
             "cycle": {"n": 3, "directed": True, "arcs": [[0, 1], [1, 2], [2, 0]]},
             "undirected": {"n": 5, "directed": False, "arcs": [[0, 1], [0, 2], [1, 2], [2, 3], [3, 4]]}}
    for one in small.values():
        one["all"] = same_degrees([tuple(a) for a in one["arcs"]], one["n"], one["directed"])
    out = {"graphs": {name: describe(graph) for name, graph in graphs.items()},
           "roles": [{"groups": list(groups), "d": d, "moments": role_moments(groups, d)}
                     for groups, d in [((0, 0, 1, 2), 5 / 12), ((0, 0, 0, 1), 3 / 12), ((0, 0, 1, 1), 6 / 12), ((0, 0, 0, 0), 4 / 12)]],
           "two_mode": two_mode(), "same_degrees": small}
    with open(os.path.join(DATA, "blocks.json"), "w", encoding="utf-8") as stream:
        json.dump(out, stream)
        stream.write("\n")


if __name__ == "__main__":
    main()
