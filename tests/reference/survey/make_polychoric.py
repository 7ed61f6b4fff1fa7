# SPDX-License-Identifier: Apache-2.0
"""Adds to factors.json the polychoric correlations by an independent maximum likelihood: cell probabilities by
quadrature of the conditional normal, the zero of the slope of the log-likelihood by Brent's method. Adds the
reliability that follows by the textbook: ordinal alpha, and omega of a minimum-residual factor."""
import json
import sys

import numpy as np
from scipy import integrate, optimize
from scipy.stats import norm

path = sys.argv[1]
data = json.load(open(path))


def thresholds(x):
    values, counts = np.unique(x, return_counts=True)
    return values, norm.ppf(np.cumsum(counts)[:-1] / counts.sum())


def cell(rho, low, high, left, right):
    root = np.sqrt(1 - rho * rho)
    inner = lambda z: norm.pdf(z) * (norm.cdf((right - rho * z) / root) - norm.cdf((left - rho * z) / root))
    return integrate.quad(inner, max(low, -9), min(high, 9), epsabs=1e-15, epsrel=1e-13, limit=400)[0]


def density(h, k, rho):
    if np.isinf(h) or np.isinf(k):
        return 0.0
    rest = 1 - rho * rho
    return np.exp(-(h * h - 2 * rho * h * k + k * k) / (2 * rest)) / (2 * np.pi * np.sqrt(rest))


def polychoric(x, y):
    vx, tx = thresholds(x)
    vy, ty = thresholds(y)
    bx, by = np.r_[-np.inf, tx, np.inf], np.r_[-np.inf, ty, np.inf]
    table = np.array([[np.sum((x == a) & (y == b)) for b in vy] for a in vx])

    def slope(rho):
        total = 0.0
        for i in range(len(vx)):
            for j in range(len(vy)):
                if table[i, j] == 0:
                    continue
                d = (density(bx[i + 1], by[j + 1], rho) - density(bx[i], by[j + 1], rho)
                     - density(bx[i + 1], by[j], rho) + density(bx[i], by[j], rho))
                total += table[i, j] * d / cell(rho, bx[i], bx[i + 1], by[j], by[j + 1])
        return total / table.sum()

    return optimize.brentq(slope, -0.97, 0.97, xtol=1e-15, rtol=1e-14)


def minres(r):
    k = len(r)
    off = ~np.eye(k, dtype=bool)

    def residuals(l):
        return (r - np.outer(l, l))[np.triu_indices(k, 1)]

    start = np.full(k, 0.6)
    found = optimize.least_squares(residuals, start, xtol=1e-15, ftol=1e-15, gtol=1e-15, method="lm").x
    return np.abs(found) if found.sum() < 0 else found


for one in data["polychoric"].values():
    items = [np.array(item, dtype=float) for item in one["items"]]
    k = len(items)
    r = np.eye(k)
    for i in range(k):
        for j in range(i):
            r[i, j] = r[j, i] = polychoric(items[i], items[j])
    loadings = minres(r)
    one["says"]["scipy"] = r.tolist()
    one["says"]["thresholds"] = [thresholds(item)[1].tolist() for item in items]
    one["says"]["alpha"] = k / (k - 1) * (1 - k / r.sum())
    one["says"]["omega_minres"] = 1 - np.sum(1 - loadings**2) / r.sum()
json.dump(data, open(path, "w"))
