# SPDX-License-Identifier: Apache-2.0
"""Makes findings.csv of configs/examples/emon/*: does whom others contact agree with whom they judge to command?

  python3 tests/reference/emon/make_findings.py

Spearman's correlation of weighted in-degree (a report of frequency f counts 5 - f, since 1 is the most frequent) with
the judged Command.Rank.Score, over the organisations that were judged. Interval: Fisher's z with the standard error
sqrt(1.06 / (n - 3)) (Fieller, Hartley & Pearson 1957). Needs scipy.
"""
import csv
import math
import os

from scipy.stats import norm, spearmanr

HERE = os.path.dirname(os.path.abspath(__file__))
EMON = os.path.normpath(os.path.join(HERE, "..", "..", "..", "configs", "examples", "emon"))


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def measure(folder):
    judged = {row["id"]: float(row["Command.Rank.Score"]) for row in read(folder, "nodes.csv") if row["Command.Rank.Score"]}
    contacted = dict.fromkeys(judged, 0.0)
    for tie in read(folder, "edges.csv"):
        if tie["target"] in contacted:
            contacted[tie["target"]] += 5 - float(tie["frequency"])
    r = spearmanr([contacted[one] for one in judged], list(judged.values())).correlation
    reach = norm.ppf(0.975) * math.sqrt(1.06 / (len(judged) - 3))
    return r, math.tanh(math.atanh(r) - reach), math.tanh(math.atanh(r) + reach), len(judged)


def main():
    for name in sorted(os.listdir(EMON)):
        folder = os.path.join(EMON, name)
        if not os.path.isdir(folder):
            continue
        r, low, high, n = measure(folder)
        with open(os.path.join(folder, "findings.csv"), "w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow(["indicator", "wave", "estimate", "low", "high", "n", "source"])
            writer.writerow(["lead.recognised.agreement", "event", f"{r:.4f}", f"{low:.4f}", f"{high:.4f}", n,
                             "Spearman, weighted in-degree and Command.Rank.Score"])


main()
