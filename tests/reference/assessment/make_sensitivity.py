#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Reference numbers of the sensitivity analysis, made without this program: hierarchies as COINr builds them
# (numpy), least changes of weights (scipy's SLSQP and linprog). Writes sensitivity.json beside the tests.
import json
import os

import numpy as np
from scipy import optimize

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "core", "assessment", "data", "sensitivity.json")
random = np.random.default_rng(6)


def mean_of(kind, values, weights):
    there = ~np.isnan(values)
    if not there.any():
        return np.nan
    x, w = values[there], weights[there]
    if kind == "minimum":
        return x.min()
    w = w / w.sum()
    low = np.maximum(x, .01)
    if kind == "geometric":
        return float(np.exp((w * np.log(low)).sum()))
    if kind == "harmonic":
        return float(1 / (w / low).sum())
    p = kind
    return float((w * (low if p < 0 else x) ** p).sum() ** (1 / p))


def hierarchy(rules, missing):
    """49 indicators in 8 pillars, 2 sub-indexes, one index: the shape of COINr's ASEM example."""
    pillars = [f"p{i}" for i in range(8)]
    nodes = [{"id": "index", "parent": ""}] + [{"id": f"s{i}", "parent": "index"} for i in range(2)]
    nodes += [{"id": p, "parent": f"s{int(i >= 5)}"} for i, p in enumerate(pillars)]
    for node in nodes:
        node["weight"] = float(np.round(random.uniform(.5, 2), 3))
        node["rule"] = rules["pillar" if node["id"][0] == "p" else "sub" if node["id"][0] == "s" else "index"]
    criteria = [{"id": f"c{i}", "node": pillars[i % 8], "weight": float(np.round(random.uniform(.5, 2), 3)),
                 "value": float(np.round(random.uniform(0, 1), 4))} for i in range(49)]
    for i in missing:
        criteria[i]["value"] = None
    score = {}

    def value_of(node):
        children = [(n["weight"], value_of(n)) for n in nodes if n["parent"] == node["id"]]
        children += [(c["weight"], np.nan if c["value"] is None else c["value"]) for c in criteria if c["node"] == node["id"]]
        w, x = np.array(children, dtype=float).T
        score[node["id"]] = mean_of(node["rule"], x, w)
        return score[node["id"]]

    value_of(nodes[0])
    thresholds = [0, .25, .5, .75]
    levels = {k: None if np.isnan(v) else int(np.searchsorted(thresholds, v, side="right") - 1) for k, v in score.items()}
    return {"nodes": nodes, "criteria": criteria, "scores": {k: None if np.isnan(v) else v for k, v in score.items()},
            "levels": levels}


def least_change(sides, gap):
    """sides: (weights, values, sign); the gain sum sign (w' - w) v must be at least gap."""
    w = np.concatenate([s[0] for s in sides])
    g = np.concatenate([s[2] * np.array(s[1]) for s in sides])
    starts = np.cumsum([0] + [len(s[0]) for s in sides])
    sums = [{"type": "eq", "fun": lambda x, a=a, b=b: x[a:b].sum() - 1} for a, b in zip(starts[:-1], starts[1:])]
    reach = {"type": "ineq", "fun": lambda x: 1e3 * (g @ (x - w) - gap)}
    found = optimize.minimize(lambda x: ((x - w) ** 2).sum() * 100, w, jac=lambda x: 200 * (x - w), bounds=[(0, 1)] * len(w),
                              constraints=sums + [reach], method="SLSQP", options={"ftol": 1e-15, "maxiter": 2000})
    n = len(w)  # mass moved is half of sum |w' - w|, w' - w = up - down
    a_eq = np.zeros((len(sides), 2 * n))
    for k, (a, b) in enumerate(zip(starts[:-1], starts[1:])):
        a_eq[k, a:b], a_eq[k, n + a:n + b] = 1, -1
    moved = optimize.linprog(np.full(2 * n, .5), A_ub=[-np.concatenate([g, -g])], b_ub=[-gap], A_eq=a_eq,
                             b_eq=np.zeros(len(sides)), bounds=[(0, None)] * n + [(0, x) for x in w], method="highs")
    possible = bool(moved.success)
    return {"sides": [{"weights": list(s[0]), "values": list(s[1]), "sign": s[2]} for s in sides], "gap": gap,
            "possible": possible, "distance": float(np.sqrt(((found.x - w) ** 2).sum())) if possible else None,
            "moved": float(moved.fun) if possible else None}


def weights(n):
    w = random.dirichlet(np.full(n, 5.0))
    return [float(x) for x in w / w.sum()]


changes = [least_change([([.2] * 5, [.62, .6, .55, .7, .42], 1)], .06), least_change([([.2] * 5, [.62, .6, .55, .7, .42], -1)], .02),
           least_change([([.5, .5], [.3, .5], 1)], .2), least_change([([1.0], [.4], 1)], .1)]
for n in (3, 6, 9, 11):
    values = [float(x) for x in np.round(random.uniform(0, 1, n), 3)]
    for gap in (.01, .05, .15, .4):
        changes.append(least_change([(weights(n), values, 1)], gap))
for n, m in ((3, 4), (5, 9), (11, 5)):
    a, b = ([float(x) for x in np.round(random.uniform(0, 1, k), 3)] for k in (n, m))
    for gap in (.02, .1, .3):
        changes.append(least_change([(weights(n), a, 1), (weights(m), b, -1)], gap))

reference = {
    "hierarchies": [
        hierarchy({"pillar": 1, "sub": 1, "index": 1}, []),
        hierarchy({"pillar": 1, "sub": 1, "index": "geometric"}, [3, 4, 11]),
        hierarchy({"pillar": "geometric", "sub": "harmonic", "index": 1}, []),
        hierarchy({"pillar": 2, "sub": .5, "index": -2}, [0, 8, 16, 24, 32, 40, 48]),
        hierarchy({"pillar": "harmonic", "sub": 1, "index": "minimum"}, [7]),
        hierarchy({"pillar": "minimum", "sub": "geometric", "index": "geometric"}, [1, 2, 5])],
    "changes": changes,
}
with open(OUT, "w", encoding="utf-8") as file:
    json.dump(reference, file, indent=0)
    file.write("\n")
