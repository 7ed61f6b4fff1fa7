#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Reference numbers of the programme view, made without it: adaptive quadrature over tau, a simulation of ranks,
# partial correlations from the inverse of the correlation matrix, mid-rank percentiles by scipy.
#   python3 make_programme.py && Rscript make_programme.R
import json
import os

import numpy as np
from scipy import optimize, special, stats

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "core", "assessment", "data", "programme.json")
rng = np.random.default_rng(20260115)
PRIOR = 0.25


def given(y, v, tau):
    w = 1 / (v + tau * tau)
    mu = (w * y).sum() / w.sum()
    log = 0.5 * (np.log(w).sum() - np.log(w.sum()) - (w * (y - mu) ** 2).sum()) - 0.5 * (tau / PRIOR) ** 2
    lam = tau * tau / (tau * tau + v)
    return mu, 1 / w.sum(), lam * y + (1 - lam) * mu, lam * v, lam, log


def over_tau(y, v):
    """Posterior means, 5 % and 95 % quantiles of each theta, and expected ranks: quadrature over tau in pieces."""
    peak = max(given(y, v, t)[5] for t in np.linspace(0, 1, 4001))
    nodes, weights = np.polynomial.legendre.leggauss(12)
    edges = np.linspace(0, 1, 101)
    points = [(0.5 * (a + b) + 0.5 * (b - a) * x, 0.5 * (b - a) * u) for a, b in zip(edges, edges[1:]) for x, u in zip(nodes, weights)]
    kept = [(t, u * np.exp(given(y, v, t)[5] - peak)) for t, u in points]
    kept = [(t, u) for t, u in kept if u > 1e-10]
    total = sum(u for _, u in kept)
    parts = []
    for t, u in kept:
        mu, vmu, m, own, lam, _ = given(y, v, t)
        parts.append((u / total, m, own, lam, vmu))
    mean = sum(p * m for p, m, *_ in parts)

    share = np.array([q[0] for q in parts])
    means = np.array([q[1] for q in parts])
    sds = np.array([np.sqrt(own + (1 - lam) ** 2 * vmu) for _, _, own, lam, vmu in parts])

    def cdf(i, x):
        return float(share @ special.ndtr((x - means[:, i]) / sds[:, i]))

    quantiles = [[optimize.brentq(lambda x: cdf(i, x) - q, -2, 3, xtol=1e-10) for q in (.05, .95)] for i in range(len(y))]
    ranks = np.ones(len(y))
    for p, m, own, lam, vmu in parts:
        sd = np.sqrt(own[:, None] + own[None, :] + (lam[:, None] - lam[None, :]) ** 2 * vmu)
        beats = special.ndtr((m[None, :] - m[:, None]) / np.maximum(sd, 1e-300))
        np.fill_diagonal(beats, 0)
        ranks += p * beats.sum(axis=1)
    draws = 200000
    which = rng.choice(len(parts), size=draws, p=np.array([p for p, *_ in parts]) / sum(p for p, *_ in parts))
    m = np.array([q[1] for q in parts])[which]
    own = np.array([q[2] for q in parts])[which]
    pull = (1 - np.array([q[3] for q in parts])[which]) * np.sqrt(np.array([q[4] for q in parts])[which])[:, None]
    theta = m + pull * rng.normal(size=(draws, 1)) + np.sqrt(own) * rng.normal(size=m.shape)
    order = (-theta).argsort(axis=1).argsort(axis=1) + 1
    best = int(np.ceil(.25 * len(y)))
    return {"mean": list(mean), "quantiles": quantiles, "rank": list(ranks),
            "rank_low": [float(np.quantile(order[:, i], .05, method="inverted_cdf")) for i in range(len(y))],
            "rank_high": [float(np.quantile(order[:, i], .95, method="inverted_cdf")) for i in range(len(y))],
            "p_top": list((order <= best).mean(axis=0))}


def shrinkage():
    cases = []
    for n, tau, errors in ((2, .2, .1), (3, 0, .12), (5, .15, .1), (12, .1, .08), (30, .12, .15), (8, .3, .02)):
        v = (errors * rng.uniform(.5, 1.6, n)) ** 2
        y = np.clip(rng.normal(.6, np.sqrt(tau ** 2 + v)), 0.02, 0.98)
        cases.append({"y": list(y), "v": list(v), "over_tau": over_tau(y, v)})
    y = np.array([.5, .5, .5, .5])
    v = np.array([.01, .01, .02, .04])
    cases.append({"y": list(y), "v": list(v), "over_tau": over_tau(y, v)})
    return cases


def partial():
    cases = []
    for n, controls in ((25, 0), (30, 1), (40, 3), (300, 2)):
        base = rng.normal(size=n)
        columns = np.array([.5 * base * rng.uniform(0, 2) + rng.normal(size=n) for _ in range(controls + 2)]).round(6)
        inverse = np.linalg.inv(np.corrcoef(columns))
        r = -inverse[0, 1] / np.sqrt(inverse[0, 0] * inverse[1, 1])
        half = stats.norm.ppf(.95) / np.sqrt(n - controls - 3)
        cases.append({"columns": [list(c) for c in columns], "r": r, "low": np.tanh(np.arctanh(r) - half),
                      "high": np.tanh(np.arctanh(r) + half)})
    return cases


def percentiles():
    y = [.1, .2, .2, .3, .5, .5, .5, .7, .8, .9, .9]
    return {"y": y, "mid_rank": [stats.percentileofscore(y, x, kind="mean") for x in y]}


with open(OUT, "w", encoding="utf-8") as stream:
    json.dump({"shrinkage": shrinkage(), "partial": partial(), "percentiles": percentiles()}, stream)
