# SPDX-License-Identifier: Apache-2.0
"""Makes tests/plugins/survey/data/distributions.json: distribution functions to 40 digits by mpmath.
   python3 tests/reference/survey/make_distributions.py tests/plugins/survey/data/distributions.json
Quantiles are held to the functions that they turn round. Needs python3-mpmath."""
import json
import sys

from mpmath import mp, mpf, quad, gamma, gammainc, betainc, erfc, sqrt, exp, log, loggamma, inf, binomial

mp.dps = 40


def normal(z):
    return erfc(-z / sqrt(2)) / 2


def t_upper(t, df):
    x = df / (df + t * t)
    return betainc(df / 2, mpf(1) / 2, 0, x, regularized=True) / 2


def f_upper(f, a, b):
    return betainc(b / 2, a / 2, 0, b / (b + a * f), regularized=True)


def chi_upper(x, df):
    return gammainc(df / 2, x / 2, inf, regularized=True)


def noncentral_chi(x, df, ncp):
    total, j = mpf(0), 0
    while True:
        weight = exp(-ncp / 2 + j * log(ncp / 2) - loggamma(j + 1))
        total += weight * gammainc(df / 2 + j, 0, x / 2, regularized=True)
        if j > ncp / 2 + 20 and weight < mpf(10) ** -30:
            return total
        j += 1


def noncentral_t(t, df, ncp):
    constant = log(2) + df / 2 * log(df / 2) - loggamma(df / 2)
    density = lambda s: exp(constant + (df - 1) * log(s) - df * s * s / 2) if s > 0 else mpf(0)
    sd = 1 / sqrt(2 * df)
    mode = sqrt((df - 1) / df) if df > 1 else mpf(0)
    edges = {max(mpf(0), mode + k * sd) for k in range(-16, 19)} | {ncp / t + k / abs(t) for k in range(-12, 13)}
    edges = sorted(e for e in edges if 0 <= e <= mode + 18 * sd)
    return quad(lambda s: density(s) * normal(t * s - ncp), edges)


def row(function, *arguments):
    return [*arguments, float(function(*[mpf(a) for a in arguments]))]


says = {
    "normal_cdf": [row(normal, z) for z in (-8.5, -3, -1.25, 0, 0.5, 2, 6)],
    "t_upper": [row(t_upper, t, df) for t in (0.3, 1.7, 4.5, 40) for df in (1, 2, 7, 30.5, 1000)],
    "f_upper": [row(f_upper, f, a, b) for f in (0.2, 1, 3.7, 25) for a, b in ((1, 5), (4, 40), (99, 396), (7, 2.5))],
    "chi_square_upper": [row(chi_upper, x, df) for x in (0.1, 3, 20, 150) for df in (1, 5, 35, 120)],
    "noncentral_chi_square": [row(noncentral_chi, x, df, n) for x, df, n in
                              ((3, 2, 1), (40, 35, 5), (90, 35, 40), (200, 100, 150), (5, 9, 0.01))],
    "noncentral_t": [row(noncentral_t, t, df, n) for t, df, n in
                     ((2, 13, 0.5), (2, 13, 4.1), (-1.5, 3, 0.7), (8, 199, 6), (24, 29, 20), (26, 29, 30), (60, 99, 52),
                      (60, 1, 40), (150, 499, 141), (400, 9, 300), (900, 2799, 905), (0.5, 20, 27), (-45, 11, -38))],
}
with open(sys.argv[1], "w") as file:
    file.write("{\n" + ",\n".join(f' "{k}": {json.dumps(v)}' for k, v in says.items()) + "\n}\n")
