#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Reference numbers of sdk/include/tukiranka/{random,statistics}.hpp, by other hands: scipy and numpy for the
# statistics; whole-number arithmetic of python for Philox and what is drawn from it.
# Run: python3 tests/reference/sdk/make_reference.py   (writes tests/sdk/data/reference.json)
import json
import math
import pathlib

import numpy
import scipy
from scipy import stats

MASK32, MASK64 = (1 << 32) - 1, (1 << 64) - 1


def philox(counter, key):
    c, k = list(counter), list(key)
    for _ in range(10):
        a, b = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(b >> 32) ^ c[1] ^ k[0], b & MASK32, (a >> 32) ^ c[3] ^ k[1], a & MASK32]
        k = [(k[0] + 0x9E3779B9) & MASK32, (k[1] + 0xBB67AE85) & MASK32]
    return c


def fnv1a(text):
    h = 0xCBF29CE484222325
    for byte in text.encode():
        h = ((h ^ byte) * 0x100000001B3) & MASK64
    return h


def bits(seed, purpose, replicate):
    stream = fnv1a(purpose) ^ ((replicate * 0x9E3779B97F4A7C15) & MASK64)
    index = 0
    while True:
        yield from philox([index & MASK32, index >> 32, stream & MASK32, stream >> 32], [seed & MASK32, seed >> 32])
        index += 1


def uniform(source):
    high, low = next(source) >> 5, next(source) >> 6
    return (high * 67108864 + low + 0.5) / 9007199254740992.0


def below(source, n):
    while True:
        product = next(source) * n
        if (product & MASK32) >= (2**32 % n):
            return product >> 32


def normal(source):
    radius = math.sqrt(-2 * math.log(uniform(source)))
    return radius * math.cos(2 * math.pi * uniform(source))


def draw(seed, purpose, replicate):
    def make():
        return bits(seed, purpose, replicate)

    u, b, n = make(), make(), make()
    first = make()
    return {
        "seed": str(seed), "purpose": purpose, "replicate": replicate,
        "bits": [next(first) for _ in range(10)],
        "uniform": [uniform(u) for _ in range(6)],
        "below7": [below(b, 7) for _ in range(12)],
        "below3e9": [below(b, 3_000_000_000) for _ in range(12)],
        "normal": [normal(n) for _ in range(6)],
    }


def quantiles(values):
    ps = [0, 0.025, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 0.975, 1]
    return {"values": sorted(values), "p": ps, "q": [float(q) for q in numpy.quantile(values, ps)]}


def wilson(k, n, level):
    ci = stats.binomtest(k, n).proportion_ci(level, method="wilson")
    return {"k": k, "n": n, "level": level, "low": ci.low, "high": ci.high}


def bca(name, data, statistic, level):
    data = numpy.asarray(data, float)
    result = stats.bootstrap((data,), statistic, n_resamples=500, confidence_level=level, method="BCa",
                             vectorized=False, random_state=20)
    return {"name": name, "level": level, "estimate": float(statistic(data)),
            "replicates": [float(x) for x in result.bootstrap_distribution],
            "jackknife": [float(statistic(numpy.delete(data, i))) for i in range(len(data))],
            "low": float(result.confidence_interval.low), "high": float(result.confidence_interval.high)}


rng = numpy.random.default_rng(7)
skewed = numpy.exp(rng.normal(size=24)).tolist()
zs = [-37, -10, -5, -2.5, -1, -1e-9, 0, 0.3, 1.959963984540054, 4, 8]
ps = [1e-300, 1e-20, 1e-9, 0.001, 0.025, 0.1, 0.4999999, 0.5, 0.75, 0.975, 0.999, 1 - 1e-9]
reference = {
    "made_by": f"python, scipy {scipy.__version__}, numpy {numpy.__version__}",
    "random": [draw(1, "a", 0), draw(1, "a", 1), draw(2**64 - 1, "indicator.työ", 12345678901)],
    "cdf": {"z": zs, "p": [float(p) for p in stats.norm.cdf(zs)]},
    "quantile_of_normal": {"p": ps, "z": [float(z) for z in stats.norm.ppf(ps)]},
    "quantiles": [quantiles([3.5]), quantiles([1, 2]), quantiles([4, 4, 4]), quantiles(skewed)],
    "wilson": [wilson(k, n, level) for level in (0.9, 0.95, 0.99)
               for k, n in ((0, 5), (5, 5), (1, 1), (3, 7), (17, 100), (999, 1000))],
    "bca": [bca("mean", skewed, numpy.mean, 0.95), bca("sd", skewed, lambda x: numpy.std(x, ddof=1), 0.9)],
}
path = pathlib.Path(__file__).resolve().parents[2] / "sdk" / "data" / "reference.json"
lines = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in reference.items()]
path.write_text("{" + ",\n".join(lines) + "}\n")
