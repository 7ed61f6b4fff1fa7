#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# The nine quantile types of Hyndman & Fan 1996 in exact fractions: the numbers of
# tests/sdk/distributions_test.cpp. Run: python3 tests/reference/sdk/quantile_types.py
from fractions import Fraction as F
from math import floor

values = [F(v) for v in (1, 2, 4, 8, 16)]
places = [F(0), F(1, 10), F(1, 4), F(3, 10), F(1, 2), F(3, 5), F(9, 10), F(1)]
ends = {4: (0, 1), 5: (F(1, 2), F(1, 2)), 6: (0, 0), 7: (1, 1), 8: (F(1, 3), F(1, 3)), 9: (F(3, 8), F(3, 8))}


def value_at(rank):
    return values[min(max(rank, 1), len(values)) - 1]


def quantile(kind, p):
    if kind in ends:
        a, b = ends[kind]
        place = len(values) * p + a + p * (1 - a - b)
        rank = floor(place)
        share = place - rank
    else:
        place = len(values) * p + (F(-1, 2) if kind == 3 else 0)
        rank = floor(place)
        is_whole = place == rank
        share = {1: 0 if is_whole else 1, 2: F(1, 2) if is_whole else 1, 3: 0 if is_whole and rank % 2 == 0 else 1}[kind]
    return (1 - share) * value_at(rank) + share * value_at(rank + 1)


for kind in range(1, 10):
    print(kind, [str(quantile(kind, p)) for p in places])
