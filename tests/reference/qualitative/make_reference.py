#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Independent reckoning of the qualitative measures' statistics: Wilson's interval by solving its quadratic with
numpy, the bootstrap over speakers by plain drawing from stored indices. Writes
tests/plugins/qualitative/data/estimates.json. Run from anywhere: python3 make_reference.py"""
import json
import pathlib

import numpy
from scipy.stats import norm

TARGET = pathlib.Path(__file__).parents[2] / "plugins" / "qualitative" / "data" / "estimates.json"


def solve_wilson(k, n, level):
    z = norm.ppf(0.5 + level / 2)
    p = k / n
    # (p - x)^2 = z^2 x (1 - x) / n
    low, high = sorted(numpy.roots([1 + z * z / n, -2 * p - z * z / n, p * p]).real)
    return {"k": k, "n": n, "level": level, "low": max(0.0, float(low)), "high": min(1.0, float(high))}


def bootstrap(y, x, indices, level):
    y, x = numpy.array(y, float), numpy.array(x, float)
    values = []
    for draw in indices:
        total = x[draw].sum()
        if total > 0:
            values.append(y[draw].sum() / total)
    values = numpy.array(values)
    tails = [(1 - level) / 2, (1 + level) / 2]
    low, high = numpy.quantile(values, tails)
    return {"y": y.tolist(), "x": x.tolist(), "indices": indices.tolist(), "level": level,
            "value": float(y.sum() / x.sum()), "standard_error": float(values.std(ddof=1)),
            "low": float(low), "high": float(high)}


def main():
    random = numpy.random.default_rng(20)
    wilson = [solve_wilson(k, n, level) for k, n, level in
              [(1, 29, 0.95), (15, 148, 0.95), (5, 56, 0.95), (7, 34, 0.90), (3, 7, 0.99), (1, 2, 0.95)]]
    cases = []
    for speakers in (2, 5, 9):
        x = random.integers(0, 6, speakers)
        x[0] = 3
        y = random.integers(0, x + 1)
        indices = random.integers(0, speakers, (60, speakers))
        cases.append(bootstrap(y, x, indices, 0.95))
        cases.append(bootstrap(4 * y - 2 * x, x, indices, 0.80))
    TARGET.write_text(json.dumps({"wilson": wilson, "bootstrap": cases}) + "\n")


if __name__ == "__main__":
    main()
