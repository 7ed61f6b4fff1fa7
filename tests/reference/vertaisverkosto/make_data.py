# SPDX-License-Identifier: Apache-2.0
"""Makes the data of configs/examples/vertaisverkosto: an invented project with a planted structure.

  python3 tests/reference/vertaisverkosto/make_data.py

Everybody and every organisation in it is invented. What is planted stands in planted.json beside the data, where
the tests read it. Needs python alone; the seed is fixed, so the same files come out.
"""
import csv
import json
import os
import random

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "..", "..", ".."))
OUT = os.path.join(ROOT, "configs", "examples", "vertaisverkosto", "data")
LABELS = {1: "täysin eri mieltä", 2: "jokseenkin eri mieltä", 3: "ei samaa eikä eri mieltä",
          4: "jokseenkin samaa mieltä", 5: "täysin samaa mieltä"}
PERSPECTIVES = {"kohderyhmä": 22, "kumppanit": 16, "vapaaehtoiset": 20, "henkilöstö": 12}
ORGANISATIONS = ["Kaiku", "Lähde", "Majakka", "Silta", "Tuuli"]
SILENT = "process.scientific-sharing"
CONTESTED = "input.group.difficult-conversations"
# Mean answer (1 to 5) at the beginning and at the end, by the start of the criterion's id; the longest start wins.
MEANS = {"foundation": (3.6, 3.8), "foundation.risks": (2.6, 2.9), "input.individual": (3.9, 4.1), "input.group": (3.5, 3.7),
         "input.group.commitment": (3.9, 4.0), CONTESTED: (4.4, 4.4), "process": (3.2, 3.6), "outcome": (2.9, 3.9)}
# Share of speakers who speak for the criterion.
VOICES = {"foundation": (0.65, 0.7), "foundation.risks": (0.4, 0.5), "input": (0.7, 0.75), CONTESTED: (0.0, 0.0),
          "process": (0.55, 0.65), "outcome": (0.45, 0.75)}
# Organisations of which the members see the common goals alike, and differently from the others.
SHARED = "input.group.shared-understanding"
APART = {"Kaiku": 1.0, "Lähde": 0.6, "Majakka": -0.2, "Silta": -1.1, "Tuuli": -0.9}
rng = random.Random(20250115)


def of(table, criterion):
    return max((start for start in table if criterion.startswith(start)), key=len)


def write(name, header, rows, delimiter=",", bom=False):
    with open(os.path.join(OUT, name), "w", newline="", encoding="utf-8-sig" if bom else "utf-8") as stream:
        writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def items():
    with open(os.path.join(ROOT, "configs", "instruments", "tukiranka.json"), encoding="utf-8") as stream:
        listed = json.load(stream)["items"]
    return [item for item in listed if item["criterion"] != SILENT]


def respondents():
    people, number = [], 0
    for perspective, count in PERSPECTIVES.items():
        for place in range(count):
            number += 1
            people.append({"id": f"V{number:03d}", "perspective": perspective, "trait": rng.gauss(0, 0.35),
                           "organisation": ORGANISATIONS[place % 5], "years": round(rng.uniform(0.5, 12), 1)})
    return people


def view_of(person, criterion):
    """What this person thinks of this criterion whenever asked, and so what its statements have in common. Drawn by name,
    so that the other files stay as they are."""
    return random.Random(person["id"] + criterion).gauss(0, 0.15 if criterion == SHARED else 0.65)


def answer(person, item, wave):
    mean = MEANS[of(MEANS, item["criterion"])][wave] + person["trait"] + view_of(person, item["criterion"])
    if item["criterion"] == SHARED:
        mean += APART[person["organisation"]]
    if item["criterion"] == "input.group.commitment" and person["perspective"] == "vapaaehtoiset":
        mean -= 1.3
    value = min(5, max(1, round(rng.gauss(mean, 0.75))))
    return 6 - value if item["reverse"] else value


def answers(people):
    asked = items()
    for wave, name in enumerate(["vastaukset-2025.csv", "vastaukset-2026.csv"]):
        rows = []
        for person in people:
            if rng.random() < (0.06 if wave == 0 else 0.12):
                continue
            cells = [person["id"], person["perspective"], person["organisation"], str(person["years"] + wave).replace(".", ",")]
            for item in asked:
                lot = rng.random()
                value = answer(person, item, wave)
                cells.append("" if lot < 0.02 else "en osaa sanoa" if lot < 0.06 else LABELS[value] if wave else value)
            rows.append(cells)
        header = ["vastaaja", "näkökulma", "järjestö", "vuosia mukana"] + [item["id"] for item in asked]
        write(name, header, rows, ";", bom=wave == 0)


def network():
    people = [("Aino", "Kaiku")]
    names = {"Kaiku": ["Eero", "Helmi", "Ilkka"], "Lähde": ["Kaisa", "Lauri", "Maija", "Niilo"],
             "Majakka": ["Outi", "Pekka", "Raija", "Seppo"], "Silta": ["Tuula", "Urho", "Vieno", "Yrjö"],
             "Tuuli": ["Ansa", "Eila", "Otso", "Sirpa", "Toivo"]}
    for organisation, members in names.items():
        people += [(name, organisation) for name in members]
    near = {name: organisation in ("Kaiku", "Lähde", "Majakka") for name, organisation in people}
    write("toimijat.csv", ["node", "group", "kind"], [[n, o, "henkilö"] for n, o in people])
    layers = {"work": (0.30, 0.40), "trust": (0.28, 0.38), "experience": (0.18, 0.34), "feedback": (0.10, 0.20)}
    rows = []
    for wave in (0, 1):
        for layer, density in layers.items():
            ties = set()
            for a, _ in people:
                for b, _ in people:
                    if a == b:
                        continue
                    bridge = "Aino" in (a, b)
                    if not bridge and near[a] != near[b]:
                        continue  # the two halves meet in Aino alone
                    if rng.random() < (0.55 if bridge else density[wave]):
                        ties.add((a, b))
            for a, b in sorted(ties):  # trust is often returned
                if layer == "trust" and rng.random() < 0.7:
                    ties.add((b, a))
            rows += [[a, b, layer, f"t{wave + 1}", rng.randint(1, 5)] for a, b in sorted(ties)]
    silent = {"t1": {"Niilo", "Seppo", "Otso"}, "t2": {"Niilo", "Yrjö", "Sirpa", "Raija"}}
    rows = [row for row in rows if row[0] not in silent[row[3]]]
    write("yhteydet.csv", ["source", "target", "layer", "wave", "weight"], rows)
    write("osallistuminen.csv", ["node", "wave", "responded"],
          [[n, wave, 0 if n in silent[wave] else 1] for wave in ("t1", "t2") for n, _ in people])


def sentences():
    said = {}
    with open(os.path.join(HERE, "sentences.txt"), encoding="utf-8") as stream:
        for line in stream:
            if line.startswith("#") or not line.strip():
                continue
            criterion, sign, text = [part.strip() for part in line.split(" | ")]
            said.setdefault(criterion, {"+": [], "-": []})[sign].append(text)
    return said


SWEDISH = [("input.individual.trust", 1, "Jag litar på att vi håller det vi lovar."),
           ("outcome.relationships", 1, "Jag har lärt känna många nya människor genom nätverket.")]
ENGLISH = [("outcome.new-ideas", 1, "We came up with new ideas together."), ("input.individual.respect", 1, "We listen to and respect each other.")]


def texts():
    said = sentences()
    segments, codings, places, offsets = [], [], [], {}

    def add(document, speaker, perspective, wave, language, text, criterion, valence):
        start = offsets.get(document, 0)
        offsets[document] = start + len(text) + 1
        segments.append([document, speaker, perspective, wave, language, text])
        places.append((document, start, start + len(text), criterion, valence))
        lot = rng.random()
        if lot < 0.35:
            state = "reviewed" if lot < 0.28 else "proposed"
            strength = random.Random(document + str(start)).choice((1, 2, 2, 3))  # by name: other draws stay as they are
            codings.append([document, start, start + len(text), criterion, "tutkija", valence, strength, state])

    def code_again():
        """A second person codes every second interview without seeing the first one's work: mostly alike, not always.
        Both take every mention of the contested criterion there."""
        own = random.Random("toinen koodaaja")
        topics = sorted(said)
        first = {(row[0], row[1]): row for row in codings}
        for document, start, end, criterion, valence in places:
            if not document[-2:].isdigit() or int(document[-2:]) % 2 == 0:
                continue
            if (document, start) not in first and criterion != CONTESTED:
                continue
            strength = own.choice((1, 2, 2, 3))
            if (document, start) not in first:
                codings.append([document, start, end, criterion, "tutkija", valence, strength, "reviewed"])
            lot = own.random()
            if lot < 0.08:
                continue  # passed over
            code = own.choice(topics) if lot < 0.14 else criterion
            codings.append([document, start, end, code, "rinnakkaiskoodaaja", valence,
                            min(3, max(1, strength + own.choice((-1, 0, 0, 1)))), "reviewed"])

    spoken = {}

    def speaks_for(topic, wave):
        """Keeps the share of mentions that speak for the topic as near to its plan as whole numbers allow."""
        plus, total = spoken.get((topic, wave), (0, 0))
        is_for = bool(said[topic]["+"]) and plus + 0.5 <= VOICES[of(VOICES, topic)][wave] * (total + 1)
        spoken[(topic, wave)] = (plus + is_for, total + 1)
        return is_for

    for wave in (0, 1):
        for number in range(16):
            perspective = list(PERSPECTIVES)[number % 4]
            document, speaker = f"haastattelu-{2025 + wave}-{number + 1:02d}", f"H{number + 1:02d}"
            topics = sorted(said)
            rng.shuffle(topics)
            chosen = [CONTESTED] + [topic for topic in topics if topic != CONTESTED][:11]
            for topic in chosen:
                sign = "+" if speaks_for(topic, wave) else "-"
                add(document, speaker, perspective, f"t{wave + 1}", "fi", rng.choice(said[topic][sign]), topic,
                    1 if sign == "+" else -1)
        for language, lines in (("sv", SWEDISH), ("en", ENGLISH)):
            for number, (criterion, valence, text) in enumerate(lines):
                add(f"haastattelu-{2025 + wave}-{language}", f"{language.upper()}{number + 1}", "kumppanit", f"t{wave + 1}",
                    language, text, criterion, valence)
    code_again()
    write("haastattelut.csv", ["document", "speaker", "perspective", "wave", "language", "text"], segments)
    write("koodaukset.csv", ["document", "start", "end", "code", "coder", "valence", "magnitude", "state"], codings)


def main():
    os.makedirs(OUT, exist_ok=True)
    answers(respondents())
    network()
    texts()


main()
