#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Reference numbers of plugins/preparation, made without it: tables by chance, measures by set arithmetic.
# Writes reference.json beside the tests.
import itertools
import json
import os
import random
import statistics

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "..", "..", "plugins", "preparation", "data", "reference.json")
rng = random.Random(20260115)


def t_score(x, w, rho):
    """The sd of a weighted sum whose terms have variance 1 and correlate by rho, from the covariance matrix."""
    x, w = np.array(x, float), np.array(w, float)
    cov = np.full((len(x), len(x)), rho)
    np.fill_diagonal(cov, 1)
    return 50 + 10 * float(w @ x) / float(np.sqrt(w @ cov @ w))


def goals():
    cases = []
    for n in (1, 2, 3, 5, 8, 13):
        x = [rng.choice([-2, -1, 0, 1, 2, None]) for _ in range(n)]
        x[0] = x[0] if x[0] is not None else 1
        w = [rng.choice([0.5, 1, 2, 3, 7.25]) for _ in range(n)]
        rho = rng.choice([0, 0.1, 0.3, 0.45, 1])
        kept = [(a, b) for a, b in zip(x, w) if a is not None]
        xs, ws = zip(*kept)
        cases.append({"results": x, "weights": w, "rho": rho, "t": t_score(xs, ws, rho), "t0": t_score(xs, ws, 0),
                      "t1": t_score(xs, ws, 1), "share": sum(a >= 0 for a in xs) / len(xs)})
    return cases


def portfolios():
    cases = []
    for number in range(8):
        partners = [f"P{i}" for i in range(rng.randint(1, 5))]
        people = [(f"h{i}", rng.choice(partners)) for i in range(rng.randint(1, 8))]
        skills = [f"s{i}" for i in range(rng.randint(1, 6))]
        rows = [{"partner": p, "person": h, "skill": rng.choice(skills + [""]), "level": rng.choice([0, 1, 2, 3, 4, None]),
                 "interest": rng.choice([0, 1, 2, 3, 4, None]), "contact": rng.random() < 0.3}
                for h, p in people for _ in range(rng.randint(1, 3))]
        needed = {s: rng.randint(1, 4) for s in skills + ["nobody has it"]} if number % 2 == 0 else {}
        k = rng.randint(1, 3)
        level = needed or {s: 1 for s in sorted({r["skill"] for r in rows if r["skill"]})}
        holders = {s: len({r["partner"] for r in rows if r["skill"] == s and (r["level"] if r["level"] is not None else -1) >= l})
                   for s, l in level.items()}

        def best(partner, skill, column):
            values = [r[column] for r in rows if (r["partner"], r["skill"]) == (partner, skill) and r[column] is not None]
            return max(values) if values else None

        pairs = [(p, s) for s in sorted(level) for p in sorted({r["partner"] for r in rows})]
        wanting = sorted([p, s] for p, s in pairs if (best(p, s, "interest") or 0) >= 3 and (best(p, s, "level") or 0) < level[s])
        weary = sorted([p, s] for p, s in pairs if best(p, s, "interest") is not None and best(p, s, "interest") <= 1
                       and (best(p, s, "level") or 0) >= level[s])
        filled = [r for r in rows if r["skill"] and r["level"] is not None]
        who = {c: ({r[c] for r in filled}, {r[c] for r in rows}) for c in ("partner", "person")}
        cases.append({
            "rows": rows, "needed": needed, "k": k,
            "share": sum(h >= k for h in holders.values()) / len(holders) if holders else None,
            "redundancy": statistics.fmean(holders.values()) if holders else None, "holders": holders,
            "rarest": sorted(s for s, h in holders.items() if h == min(holders.values())),
            "interest_without_skill": wanting, "skill_without_interest": weary,
            "visible": sum(len(f) for f, _ in who.values()) / sum(len(a) for _, a in who.values())})
    return cases


def staff():
    cases = []
    for _ in range(8):
        people = [f"h{i}" for i in range(rng.randint(1, 6))]
        tasks = [[f"t{t}", h] for t in range(rng.randint(0, 6)) for h in rng.sample(people, rng.randint(1, min(2, len(people))))]
        skills = [[f"s{s}", h] for s in range(rng.randint(1, 6)) for h in rng.sample(people, rng.randint(1, min(3, len(people))))]
        deputised = [h for h in people if rng.random() < 0.3]
        everything = {("t", t) for t, _ in tasks} | {("s", s) for s, _ in skills}
        active = sorted({h for _, h in tasks + skills})
        loss = {}
        for leaver in active:  # what is left when this person goes
            stays = {("t", t) for t, h in tasks if h != leaver or leaver in deputised} | {("s", s) for s, h in skills if h != leaver}
            loss[leaver] = len(everything - stays) / len(everything)
        cases.append({"tasks": tasks, "skills": skills, "deputised": deputised, "loss": loss, "worst": max(loss.values()),
                      "expected": statistics.fmean(loss.values())})
    return cases


def gini(x):
    return sum(abs(a - b) for a, b in itertools.product(x, x)) / (2 * len(x) ** 2 * statistics.fmean(x))


def loads():
    return [{"loads": x, "gini": gini(x)} for x in ([rng.randint(0, 9) for _ in range(n)] + [1] for n in (1, 3, 6, 20))]


os.makedirs(os.path.dirname(OUT), exist_ok=True)
with open(OUT, "w", encoding="utf-8") as stream:
    json.dump({"goals": goals(), "portfolios": portfolios(), "staff": staff(), "loads": loads()}, stream, indent=1)
    stream.write("\n")
