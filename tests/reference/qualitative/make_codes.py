#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Independent reckoning of co-occurrence, quality of rules and saturation with plain sets, on invented codings of
one-sentence segments. Writes tests/plugins/qualitative/data/codes.json. Run from anywhere: python3 make_codes.py"""
import itertools
import json
import math
import pathlib

import numpy

TARGET = pathlib.Path(__file__).parents[2] / "plugins" / "qualitative" / "data" / "codes.json"
CODES = ["goals", "risk", "trust"]


def invent(random):
    segments = [{"document": f"d{i // 6}", "speaker": f"s{i // 3 % 5}"} for i in range(36)]
    mentions = []
    for i in range(36):
        for code in CODES:
            for coder in ("a", "b"):
                if random.random() < 0.3 and not (coder == "b" and i >= 24):  # b read four documents
                    mentions.append({"segment": i, "code": code, "coder": coder})
            if random.random() < 0.35:
                mentions.append({"segment": i, "code": code, "coder": None})  # a rule
    return segments, mentions


def together(units):
    """units: list of sets of codes"""
    out = {}
    for a, b in itertools.combinations(CODES, 2):
        both = sum(a in u and b in u for u in units)
        either = sum(a in u or b in u for u in units)
        n_a, n_b = sum(a in u for u in units), sum(b in u for u in units)
        out[f"{a}~{b}"] = {"count": both, "jaccard": both / either if either else None,
                           "lift": len(units) * both / (n_a * n_b) if n_a and n_b else None}
    return out


def co_occurrence(segments, mentions):
    human = [m for m in mentions if m["coder"]]
    by = {"segment": lambda i: i, "document": lambda i: segments[i]["document"],
          "speaker": lambda i: segments[i]["speaker"]}
    out = {}
    for unit, name in by.items():
        sets = {name(i): set() for i in range(len(segments))}
        for m in human:
            sets[name(m["segment"])].add(m["code"])
        out[unit] = together(list(sets.values()))
    return out


def quality(segments, mentions):
    readers = {}
    for m in mentions:
        if m["coder"]:
            readers.setdefault(segments[m["segment"]]["document"], set()).add(m["coder"])
    counts = {"hits": 0, "false_hits": 0, "misses": 0, "neither": 0}
    pairs = []
    for i, code in itertools.product(range(len(segments)), CODES):
        read = readers.get(segments[i]["document"], set())
        if not read:
            continue
        said = {m["coder"] for m in mentions if m["segment"] == i and m["code"] == code and m["coder"]}
        human = len(said) >= len(read) / 2
        rule = any(m["segment"] == i and m["code"] == code and not m["coder"] for m in mentions)
        counts["hits" if human and rule else "misses" if human else "false_hits" if rule else "neither"] += 1
        pairs.append((human, rule))
    hits, false_hits, misses = counts["hits"], counts["false_hits"], counts["misses"]
    precision, recall = hits / (hits + false_hits), hits / (hits + misses)
    # Krippendorff's alpha of two coders, nominal: 1 - (n - 1) * disagreeing values / (2 n_0 n_1)
    n, ones = 2 * len(pairs), sum(a + b for a, b in pairs)
    disputed = 2 * sum(a != b for a, b in pairs)
    return {**counts, "precision": precision, "recall": recall, "f1": 2 * precision * recall / (precision + recall),
            "alpha": 1 - (n - 1) * disputed / (2 * ones * (n - ones))}


def saturation(random):
    documents = [sorted({f"c{random.integers(9)}" for _ in range(random.integers(0, 5))}) for _ in range(11)]
    orders = [random.permutation(11).tolist() for _ in range(40)]
    base, run, threshold = 4, 2, 0.10
    fresh, information, needed = [], [], []
    for order in orders:
        known, new, sizes = set(), [], []
        for i in order:
            new.append(len(set(documents[i]) - known))
            known |= set(documents[i])
            sizes.append(len(known))
        fresh.append(new)
        if sizes[base - 1] == 0:
            continue
        course = [(sizes[end - 1] - sizes[end - 1 - run]) / sizes[base - 1] for end in range(base + run, 12)]
        information.append(course[-1])
        at = [base + run + i for i, value in enumerate(course) if value <= threshold]
        if at:
            needed.append(at[0])
    # over all orders, a code that stands in k of D documents is new at place i with this probability
    counts = [sum(code in d for d in documents) for code in sorted({c for d in documents for c in d})]
    expected = [sum(math.comb(11 - k, i) / math.comb(11, i) - math.comb(11 - k, i + 1) / math.comb(11, i + 1)
                    for k in counts) for i in range(11)]
    return {"documents": documents, "orders": orders, "base": base, "run": run, "threshold": threshold,
            "mean_new": numpy.mean(fresh, axis=0).tolist(), "information": float(numpy.mean(information)),
            "saturated_share": len(needed) / len(orders), "needed_median": float(numpy.median(needed)),
            "expected_new": expected}


def main():
    random = numpy.random.default_rng(11)
    segments, mentions = invent(random)
    TARGET.write_text(json.dumps({"segments": segments, "mentions": mentions, "codes": CODES,
                                  "co_occurrence": co_occurrence(segments, mentions),
                                  "quality": quality(segments, mentions), "saturation": saturation(random)}) + "\n")


if __name__ == "__main__":
    main()
