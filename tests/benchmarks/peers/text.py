# SPDX-License-Identifier: Apache-2.0
"""The peer: the same sentences and 300 rules by a table of word types in plain python, as written forms only: no
base forms, no denials. User + system time.   python3 text.py folder"""
import csv
import fnmatch
import json
import re
import statistics
import sys
import time

folder = sys.argv[1]
with open(f"{folder}/sentences.csv", encoding="utf-8", newline="") as stream:
    sentences = [row["text"] for row in csv.DictReader(stream)]
with open(f"{folder}/codebook.json", encoding="utf-8") as stream:
    rules = json.load(stream)["codes"][0]["rules"]
word = re.compile(r"\w+")


def run():
    table, hits = {}, 0
    single = {rule["value"]: i for i, rule in enumerate(rules) if rule["kind"] == "lemma"}
    globs = [(re.compile(fnmatch.translate(rule["value"])), i) for i, rule in enumerate(rules) if rule["kind"] == "glob"]
    pairs = {}
    for i, rule in enumerate(rules):
        if rule["kind"] in ("phrase", "near"):
            pairs.setdefault(rule["value"].split()[0], []).append((rule["value"].split()[1], i))
    for sentence in sentences:
        tokens = [(m.start(), m.end(), m.group().lower()) for m in word.finditer(sentence)]
        for place, (start, end, text) in enumerate(tokens):
            found = table.get(text)
            if found is None:
                found = ([single[text]] if text in single else []) + [i for glob, i in globs if glob.match(text)]
                table[text] = found
            hits += len(found)
            for other, _ in pairs.get(text, ()):
                hits += any(t == other for _, _, t in tokens[place + 1:place + 4])
    return hits, len(table)


times = []
for _ in range(3):
    start = time.process_time()
    hits, types = run()
    times.append(time.process_time() - start)
print(f"python by type table: {statistics.median(times):.2f} s (median of 3), {types} types, {hits} hits of written forms, "
      "no lemmas, no denial")
