#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Reference numbers of core/assessment, made without it: numpy and scipy. Writes reference.json beside the tests.
#   python3 make_reference.py && python3 make_sensitivity.py && Rscript make_metafor.R
import json
import os

import numpy as np
from scipy import integrate, optimize, stats

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "core", "assessment", "data", "reference.json")


def posterior(y, v, tau0):
    """mu's posterior of y_j ~ N(mu, v_j + tau^2), tau half-normal(tau0): mean, sd, quantiles, E tau."""
    y, v = np.array(y), np.array(v)

    def given(tau):
        w = 1 / (v + tau * tau)
        mean = (w * y).sum() / w.sum()
        log = (-0.5 * (tau / tau0) ** 2 - 0.5 * np.log(w.sum())
               + 0.5 * (np.log(w) - w * (y - mean) ** 2).sum())
        return mean, 1 / w.sum(), log

    shift = max(given(t)[2] for t in np.linspace(0, 8 * tau0, 2001))

    def over(f):
        ends = np.concatenate([[0], tau0 * np.geomspace(1e-4, 12, 24)])  # adaptive on each, so no peak is missed
        return sum(integrate.quad(lambda t: f(t) * np.exp(given(t)[2] - shift), a, b, epsabs=1e-14, epsrel=1e-12,
                                  limit=200)[0] for a, b in zip(ends[:-1], ends[1:]))

    total = over(lambda t: 1)
    mean = over(lambda t: given(t)[0]) / total
    second = over(lambda t: given(t)[1] + given(t)[0] ** 2) / total
    cdf = lambda x: over(lambda t: stats.norm.cdf((x - given(t)[0]) / np.sqrt(given(t)[1]))) / total
    sd = np.sqrt(second - mean ** 2)
    q = {name: optimize.brentq(lambda x: cdf(x) - p, mean - 12 * sd, mean + 12 * sd, xtol=1e-12)
         for name, p in (("q025", .025), ("q05", .05), ("q50", .5), ("q95", .95), ("q975", .975))}
    return {"y": list(y), "v": list(v), "tau0": tau0, "mean": mean, "sd": sd, "tau": over(lambda t: t) / total, **q}


def spread(points, x, low, high):
    xs, ys = zip(*points)
    g = lambda t: np.interp(t, xs, ys)

    def half(s, k):
        if s == 0:
            return 0.5 * g(x) ** k
        cuts = sorted((p - x) / s for p in xs if 0 < (p - x) / s < 12)
        return integrate.quad(lambda z: g(x + s * z) ** k * stats.norm.pdf(z), 0, 12, points=cuts or None,
                              epsabs=1e-13, limit=200)[0]

    first = half(-low, 1) + half(high, 1)
    second = half(-low, 2) + half(high, 2)
    return {"points": points, "x": x, "low": low, "high": high, "sd": float(np.sqrt(second - first ** 2))}


def pair(ya, va, yb, vb, sa, sb, rho, delta=0.2):
    sd = np.sqrt(va + vb - 2 * rho * sa * sb)
    d = stats.norm(ya - yb, sd)
    return {"a": [ya, va, sa], "b": [yb, vb, sb], "rho": rho, "delta": delta, "p_above": float(d.sf(delta)),
            "p_below": float(d.cdf(-delta)), "p_within": float(d.cdf(delta) - d.cdf(-delta))}


def cut(mean, sd):
    d = stats.truncnorm((0 - mean) / sd, (1 - mean) / sd, mean, sd)
    return {"mean": mean, "sd": sd, "cut_mean": float(d.mean()), "cut_sd": float(d.std()),
            "q05": float(d.ppf(.05)), "q50": float(d.ppf(.5)), "q95": float(d.ppf(.95)), "below_half": float(d.cdf(.5))}


reference = {
    "posterior": [posterior(*case) for case in (
        ([.5], [.0025], .1), ([.5, .5], [.0025, .0025], .1), ([.48, .61], [.0025, .0052], .1),
        ([.25, .80], [.0013, .0013], .1), ([.4, .55, .62], [.0034, .0061, .0193], .05),
        ([.2, .35, .5, .65, .9], [.004, .003, .01, .006, .002], .2),
        ([.5, .52], [.0001, .04], .2), ([.1, .9], [.0001, .0001], .05), ([.5, .5, .5], [.000001] * 3, .2),
        ([.5, .7, .6], [.0025, .0036, .04], .1))],
    "spread": [spread(*case) for case in (
        ([[1, 0], [5, 1]], 3.2, .15, .15), ([[0, 0], [1, 1]], .97, .05, .05), ([[0, 0], [1, 1]], 1.2, .1, .1),
        ([[0, 0], [.3, 1], [.6, 1], [.9, 0]], .45, .04, .04), ([[0, 0], [.3, 1], [.6, 1], [.9, 0]], .58, .1, .02),
        ([[-1, 1], [1, 0]], .1, .3, .1), ([[1, 0], [3, .5], [5, 1]], 3, .2, 0), ([[0, 0], [1, 1]], .5, .9, .9),
        ([[0, 0], [1e-4, 1]], 1, 1, 1), ([[0, 0], [.4, 0], [.401, 1], [1, 1]], .5, .2, .1))],
    "pair": [pair(.5, .0025, .55, .0052, .04, .06, 0), pair(.25, .0013, .80, .0013, .02, .02, 0),
             pair(.5, .02, .5, .03, .1, .1, .5), pair(.7, .004, .45, .006, .05, .05, .5)],
    "cut": [cut(*case) for case in ((.5, .05), (.95, .1), (.02, .2), (.5, .8))],
}
os.makedirs(os.path.dirname(OUT), exist_ok=True)
with open(OUT, "w", encoding="utf-8") as file:
    json.dump(reference, file, indent=1)
    file.write("\n")
