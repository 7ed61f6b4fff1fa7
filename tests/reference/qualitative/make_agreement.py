#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Independent reckoning of agreement: alpha by writing the matrix of coincidences down, kappas and AC1 by their
definitions, alpha_U by comparing every section with every other, the bootstrap by drawing from stored indices.
Published tables stand here with their printed values. Writes tests/plugins/qualitative/data/agreement.json.
Run from anywhere: python3 make_agreement.py"""
import itertools
import json
import pathlib

import numpy

TARGET = pathlib.Path(__file__).parents[2] / "plugins" / "qualitative" / "data" / "agreement.json"

# Krippendorff 2011, the 4 coders x 12 units table.
KRIPPENDORFF = """1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 ."""

# Hayes & Krippendorff 2007, table 1: 40 articles x 5 observers.
HAYES = """112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223 111.1 111.1 212.2 1233.
1101. 000.0 0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2 110.0 2121. 22.22 3222. 222.2 223.2 222.2
22.12 2222. 111.1"""

# Fleiss 1971, table 1: 30 subjects, six raters, counts of five diagnoses.
FLEISS = """00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 00501 30012 51000
02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006"""

# The paradox of Gwet 2008: much agreement, one value rare. 80 and 5 agree, 10 and 5 do not.
PARADOX = [([1, 1], 80), ([1, 2], 10), ([2, 1], 5), ([2, 2], 5)]

# Krippendorff 2004, Quality & Quantity 38, the example of two observers, categories c and k; begin and length.
UNITIZING = {"begin": 150, "length": 300, "codes": [
    {"code": "c", "coders": [[[225, 70], [370, 30]], [[220, 80], [355, 20], [400, 20]]]},
    {"code": "k", "coders": [[[180, 60], [300, 50]], [[180, 60], [300, 50]]]}]}


def transpose(table):
    return [list(unit) for unit in zip(*table)]


def read_row(text):
    return [None if c == "." else float(c) for c in text]


def published():
    fleiss = []
    for counts in FLEISS.split():
        unit = []
        for category, count in enumerate(counts):
            unit += [float(category)] * int(count)
        fleiss.append(unit)
    paradox = [[float(v) for v in pair] for pair, times in PARADOX for _ in range(times)]
    return [
        {"name": "Krippendorff 2011", "units": transpose([read_row(line.replace(" ", "")) for line in
                                                           KRIPPENDORFF.splitlines()]),
         "printed": {"nominal": ".743", "ordinal": ".815", "interval": ".849", "ratio": ".797", "ac1": ".775"}},
        {"name": "Hayes & Krippendorff 2007", "units": [read_row(unit) for unit in HAYES.split()],
         "printed": {"nominal": ".477", "ordinal": ".760", "interval": ".757"}},
        {"name": "Fleiss 1971", "units": fleiss, "printed": {"fleiss": ".430"}},
        {"name": "Gwet 2008, paradox", "units": paradox, "printed": {"ac1": ".808", "fleiss": ".314"}}]


def distances(values, marginals, metric):
    size = len(values)
    out = numpy.zeros((size, size))
    for c, k in itertools.product(range(size), repeat=2):
        if metric == "nominal":
            out[c, k] = float(c != k)
        elif metric == "ordinal":
            low, high = min(c, k), max(c, k)
            out[c, k] = (marginals[low:high + 1].sum() - (marginals[c] + marginals[k]) / 2) ** 2
        elif metric == "interval":
            out[c, k] = (values[c] - values[k]) ** 2
        elif values[c] != values[k]:
            out[c, k] = ((values[c] - values[k]) / (values[c] + values[k])) ** 2
    return out


def alpha(units, metric):
    units = [[v for v in unit if v is not None] for unit in units]
    units = [unit for unit in units if len(unit) >= 2]
    values = sorted({v for unit in units for v in unit})
    if len(values) < 2 or (metric == "ratio" and values[0] < 0):
        return None
    place = {v: i for i, v in enumerate(values)}
    coincidences = numpy.zeros((len(values), len(values)))
    for unit in units:
        for a, b in itertools.permutations(range(len(unit)), 2):
            coincidences[place[unit[a]], place[unit[b]]] += 1 / (len(unit) - 1)
    marginals = coincidences.sum(axis=0)
    n = marginals.sum()
    delta = distances(values, marginals, metric)
    expected = (numpy.outer(marginals, marginals) - numpy.diag(marginals)) / (n - 1)
    return float(1 - (coincidences * delta).sum() / (expected * delta).sum())


def chance(units):
    units = [[v for v in unit if v is not None] for unit in units]
    units = [unit for unit in units if unit]
    pairs = [[float(a == b) for a, b in itertools.permutations(unit, 2)] for unit in units if len(unit) >= 2]
    if not pairs:
        return {"percent": None, "fleiss": None, "ac1": None}
    percent = float(numpy.mean([numpy.mean(p) for p in pairs]))
    values = sorted({v for unit in units for v in unit})
    pi = numpy.array([numpy.mean([unit.count(v) / len(unit) for unit in units]) for v in values])
    if len(values) < 2:
        return {"percent": percent, "fleiss": None, "ac1": None}
    fleiss_chance, ac1_chance = (pi ** 2).sum(), (pi * (1 - pi)).sum() / (len(values) - 1)
    return {"percent": percent, "fleiss": float((percent - fleiss_chance) / (1 - fleiss_chance)),
            "ac1": float((percent - ac1_chance) / (1 - ac1_chance))}


def cohen(units, a, b):
    both = [(unit[a], unit[b]) for unit in units if unit[a] is not None and unit[b] is not None]
    if not both:
        return None
    observed = numpy.mean([x == y for x, y in both])
    values = {v for pair in both for v in pair}
    expected = sum(numpy.mean([x == v for x, _ in both]) * numpy.mean([y == v for _, y in both]) for v in values)
    return None if len(values) == 1 else float((observed - expected) / (1 - expected))


def sections(marks, begin, length):
    out, at = [], begin
    for start, size in marks:
        if start > at:
            out.append((at, start - at, 0))
        out.append((start, size, 1))
        at = start + size
    if at < begin + length:
        out.append((at, begin + length - at, 0))
    return out


def unitizing(coders, begin, length):
    rows = [sections(marks, begin, length) for marks in coders]
    m, observed = len(rows), 0
    for i, j in itertools.permutations(range(m), 2):
        for (b, l, v), (b2, l2, v2) in itertools.product(rows[i], rows[j]):
            if v and v2 and b < b2 + l2 and b2 < b + l:
                observed += (b - b2) ** 2 + (b + l - b2 - l2) ** 2
            elif v and not v2 and b >= b2 and b + l <= b2 + l2:
                observed += l * l
            elif v2 and not v and b2 >= b and b2 + l2 <= b + l:
                observed += l2 * l2
    units = [l for row in rows for _, l, v in row if v]
    gaps = [l for row in rows for _, l, v in row if not v]
    above = sum((len(units) - 1) / 3 * (2 * l ** 3 - 3 * l ** 2 + l) +
                l ** 2 * sum(g - l + 1 for g in gaps if g >= l) for l in units)
    below = m * length * (m * length - 1) - sum(l * (l - 1) for l in units)
    return observed / (m * (m - 1) * length ** 2), 2 / length * above / below


def reckon(units, coders):
    out = {metric: alpha(units, metric) for metric in ("nominal", "ordinal", "interval", "ratio")}
    out.update(chance(units))
    out["cohen"] = [cohen(units, a, b) for a, b in itertools.combinations(range(coders), 2)]
    return out


def bootstrap(units, metric, indices, level):
    rated = [unit for unit in units if any(v is not None for v in unit)]
    values = [alpha([rated[i] for i in draw], metric) for draw in indices]
    kept = numpy.array([v for v in values if v is not None])
    low, high = numpy.quantile(kept, [(1 - level) / 2, (1 + level) / 2])
    return {"metric": metric, "indices": indices.tolist(), "level": level, "left_out": len(values) - len(kept),
            "standard_error": float(kept.std(ddof=1)), "low": float(low), "high": float(high),
            "below_667": float((kept < 0.667).mean())}


def main():
    random = numpy.random.default_rng(7)
    tables = []
    for table in published():
        table["expected"] = reckon(table["units"], len(table["units"][0]))
        tables.append(table)
    random_tables = []
    for units, coders, values, missing in [(8, 2, 2, 0.0), (15, 3, 3, 0.2), (30, 5, 4, 0.4), (12, 4, 7, 0.1),
                                           (6, 2, 2, 0.6), (40, 3, 2, 0.05), (5, 3, 1, 0.1), (4, 2, 3, 0.9)]:
        cells = [[None if random.random() < missing else float(random.integers(values)) for _ in range(coders)]
                 for _ in range(units)]
        random_tables.append({"units": cells, "expected": reckon(cells, coders)})
    shifted = [[None if v is None else v - 2.5 for v in unit] for unit in random_tables[2]["units"]]
    random_tables.append({"units": shifted, "expected": reckon(shifted, 5)})
    draws = []
    for number, metric in [(1, "nominal"), (2, "ordinal"), (3, "interval"), (2, "ratio")]:
        cells = random_tables[number]["units"]
        rated = sum(any(v is not None for v in unit) for unit in cells)
        draws.append({"table": number, **bootstrap(cells, metric, random.integers(0, rated, (80, rated)), 0.9)})
    for code in UNITIZING["codes"]:
        code["observed"], code["expected"] = unitizing(code["coders"], UNITIZING["begin"], UNITIZING["length"])
    lines = []
    for coders, length in [(2, 50), (3, 200), (4, 120)]:
        marks = []
        for _ in range(coders):
            cuts = sorted(random.choice(length + 1, size=6, replace=False).tolist())
            marks.append([[cuts[i], cuts[i + 1] - cuts[i]] for i in range(0, 6, 2)])
        observed, expected = unitizing(marks, 0, length)
        lines.append({"length": length, "coders": marks, "observed": observed, "expected": expected})
    TARGET.write_text(json.dumps({"published": tables, "tables": random_tables, "bootstrap": draws,
                                  "unitizing": {**UNITIZING, "printed": ".859"}, "lines": lines}) + "\n")


if __name__ == "__main__":
    main()
