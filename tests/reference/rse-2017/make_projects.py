# SPDX-License-Identifier: Apache-2.0
"""Writes project.json of configs/examples/rse-2017/*: which column of each edition is which statement.

  python3 tests/reference/rse-2017/make_projects.py

The editions differ in their columns and in the words of their heads; the code of a question is the same:
`likert2[affSat1]. [I find real enjoyment in my job]` is affSat1. The data files are not touched.
"""
import csv
import json
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
RSE = os.path.normpath(os.path.join(HERE, "..", "..", "..", "configs", "examples", "rse-2017"))
EDITIONS = {"canada": ("en", "Kanadassa", "i Kanada", "in Canada"),
            "germany": ("de", "Saksassa", "i Tyskland", "in Germany"),
            "netherlands": ("en", "Alankomaissa", "i Nederländerna", "in the Netherlands"),
            "uk": ("en", "Yhdistyneessä kuningaskunnassa", "i Storbritannien", "in the United Kingdom"),
            "us": ("en", "Yhdysvalloissa", "i Förenta staterna", "in the United States")}
# The British edition asked these two in a grid, so that their codes differ; the words are those of the others.
OTHER_CODES = {"satisGen1[SQ001]": "satisgen1", "satisGen1[SQ002]": "satisgen2"}
# The German edition asked how often on 1 to 10; laid on 1 to 5, end upon end.
TEN = {("1 (None at all)" if x == 1 else "10 (All my time)" if x == 10 else str(x)): round(1 + (x - 1) * 4 / 9, 4)
       for x in range(1, 11)}
LEARNED = "ukrse3"


def code_of(head):
    match = re.match(r"(\w+)(?:\[(\w+)\])?\.", head)
    if not match:
        return None
    if match.group(0)[:-1] in OTHER_CODES:
        return OTHER_CODES[match.group(0)[:-1]]
    return match.group(2) if match.group(1).startswith("lik") else match.group(1)


def read_edition(name):
    with open(os.path.join(RSE, name, "limesurvey.csv"), encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    heads = {}
    for place, head in enumerate(rows[0]):
        heads.setdefault(code_of(head), (head, {row[place].lstrip("\ufeff") for row in rows[1:]}))
    return heads


def make_project(name, asked):
    language, finnish, swedish, english = EDITIONS[name]
    heads = read_edition(name)
    items, is_ten = [], False
    for item in asked:
        if item["id"] not in heads:
            continue
        head, values = heads[item["id"]]
        entry = {"id": item["id"], "column": head}
        if item["scale"] == "often" and values & set(TEN):
            entry["scale"], is_ten = "often-of-ten", True
        items.append(entry)
    responses = {"role": "responses", "file": "limesurvey.csv", "respondent": "#1", "wave": {"is": "2017"}}
    if is_ten:
        responses["scales"] = {"often-of-ten": {"low": 1, "high": 5, "labels": TEN}}
    data = [{**responses, "items": items}]
    if LEARNED in heads:
        data.append({"role": "segments", "file": "limesurvey.csv", "text": heads[LEARNED][0], "speaker": "#1",
                     "wave": {"is": "2017"}, "language": {"is": language}})
    return {"$schema": "../../../schema/project.schema.json", "format": 1, "id": "rse-2017-" + name,
            "title": {"fi": "Tutkimusohjelmistojen tekijät " + finnish + " 2017",
                      "sv": "Forskningsprogrammerare " + swedish + " 2017",
                      "en": "Research software engineers " + english + ", 2017"},
            "organisation": "Software Sustainability Institute", "languages": ["en"], "model": "../model.json",
            "waves": [{"id": "2017"}], "data": data,
            "privacy": {"min_group": 5, "labels": "pseudonym", "quotes": "reviewed", "audience": "public"}, "settings": {"seed": 1}}


def lay_out(value, indent=0):
    """JSON with short objects on one line, so that a mapping reads as a table."""
    line = json.dumps(value, ensure_ascii=False)
    is_item = isinstance(value, dict) and set(value) <= {"id", "column", "scale"}
    if is_item or not isinstance(value, (dict, list)) or len(line) + indent <= 110:
        return line
    pad = " " * (indent + 2)
    if isinstance(value, dict):
        parts = [pad + json.dumps(key, ensure_ascii=False) + ": " + lay_out(one, indent + 2) for key, one in value.items()]
        return "{\n" + ",\n".join(parts) + "\n" + " " * indent + "}"
    return "[\n" + ",\n".join(pad + lay_out(one, indent + 2) for one in value) + "\n" + " " * indent + "]"


def main():
    with open(os.path.join(RSE, "instrument.json"), encoding="utf-8") as stream:
        asked = json.load(stream)["items"]
    for name in EDITIONS:
        with open(os.path.join(RSE, name, "project.json"), "w", encoding="utf-8") as stream:
            stream.write(lay_out(make_project(name, asked)) + "\n")


main()
