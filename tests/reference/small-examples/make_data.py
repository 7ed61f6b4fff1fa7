# SPDX-License-Identifier: Apache-2.0
"""Makes the data of configs/examples/omat-kriteerit and configs/examples/vapaaehtoiset.

  python3 tests/reference/small-examples/make_data.py

Everybody in them is invented; what is planted stands in their README. Needs python alone; the seed is fixed, so the
same files come out.
"""
import csv
import json
import os
import random

HERE = os.path.dirname(os.path.abspath(__file__))
CONFIGS = os.path.normpath(os.path.join(HERE, "..", "..", "..", "configs"))
rng = random.Random(20260504)


def write(name, header, rows, delimiter=","):
    with open(os.path.join(CONFIGS, "examples", name), "w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream, delimiter=delimiter, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def items(instrument):
    with open(os.path.join(CONFIGS, "instruments", instrument), encoding="utf-8") as stream:
        return json.load(stream)["items"]


def draw(mean, trait, is_reversed):
    value = min(5, max(1, round(rng.gauss(mean + trait, 0.8))))
    return 6 - value if is_reversed else value


def own_criteria():
    """Answers to the model's statements as numbers, to the organisation's own as words, in two files."""
    asked = [one for one in items("tukiranka.json")
             if one["criterion"] not in ("process.scientific-sharing", "outcome.innovation")]
    words = ["täysin eri mieltä", "eri mieltä", "siltä väliltä", "samaa mieltä", "täysin samaa mieltä"]
    answers, own = [], []
    for number in range(38):
        side = "kohderyhmä" if number < 25 else "järjestöt"
        trait = rng.gauss(0, 0.4)
        answers.append([f"K{number + 1:02d}", side] +
                       ["" if rng.random() < 0.03 else draw(3.6, trait, one["reverse"]) for one in asked])
        participation = 2.6 if side == "kohderyhmä" else 4.1  # seen from two sides
        own.append([f"K{number + 1:02d}", side] +
                   ["en osaa sanoa" if rng.random() < 0.05 else words[draw(mean, trait, is_reversed) - 1]
                    for mean, is_reversed in ((participation, False), (participation, False), (3.9, False), (3.9, True))])
    write("omat-kriteerit/data/vastaukset.csv", ["vastaaja", "näkökulma"] + [one["id"] for one in asked], answers, ";")
    write("omat-kriteerit/data/omat-vaittamat.csv",
          ["vastaaja", "näkökulma", "Olen saanut suunnitella toimintaa", "Palautteeni on muuttanut jotakin",
           "Mukaan on helppo päästä", "Raha tai matka estää"], own, ";")
    write("omat-kriteerit/data/tapaamiset.csv", ["indicator", "wave", "estimate", "low", "high", "n", "source"],
          [["outcome.participation.register", "2026", 0.33, 0.20, 0.49, 36, "Tapaamiskirjanpito"]])


MEANS = {"start.welcome": (3.0, 4.0), "start.fit": (4.0, 4.1), "support.guidance": (2.6, 3.5), "support.roles": (3.4, 3.8),
         "together.belonging": (3.9, 4.2), "together.voice": (2.6, 3.4), "effect.meaning": (4.4, 4.5),
         "effect.continuity": (3.8, 4.0)}
WAVES = ("syksy-2024", "syksy-2025")


def volunteers():
    asked = items("volunteering.json")
    rows = []
    for number in range(50):
        side, trait = ("uudet" if number % 5 < 2 else "konkarit"), rng.gauss(0, 0.35)
        for wave in (0, 1):
            if rng.random() < 0.12:
                continue
            cells = [f"A{number + 1:02d}", WAVES[wave], side]
            for one in asked:
                mean = MEANS[one["criterion"]][wave]
                if side == "uudet" and one["criterion"] == "together.belonging":
                    mean -= 1.2  # those who came last do not belong yet
                cells.append("en osaa sanoa" if rng.random() < 0.03 else draw(mean, trait, one["reverse"]))
            rows.append(cells)
    write("vapaaehtoiset/data/vastaukset.csv", ["vastaaja", "kierros", "kauanko mukana"] + [one["id"] for one in asked], rows)


def letters():
    rows, counts = [], {}
    with open(os.path.join(HERE, "letters.txt"), encoding="utf-8") as stream:
        for line in stream:
            if line.startswith("#") or not line.strip():
                continue
            wave, who, language, text = [part.strip() for part in line.split(" | ")]
            counts[wave, who] = counts.get((wave, who), 0) + 1
            rows.append([f"kirje-{wave}-{who}{counts[wave, who]:02d}", f"{who.upper()}{counts[wave, who]:02d}",
                         WAVES[int(wave) - 1], "uudet" if who == "u" else "konkarit", language, text])
    write("vapaaehtoiset/data/kirjeet.csv", ["kirje", "kirjoittaja", "kierros", "kauanko mukana", "kieli", "teksti"], rows)


def contacts():
    people = [f"A{number + 1:02d}" for number in range(24)]
    rows = []
    for wave, share in zip(WAVES, (0.10, 0.16)):
        loose = people[20:] if wave == WAVES[0] else people[23:]  # four whom nobody meets, a year later one
        rows += [[a, b, wave] for i, a in enumerate(people) for b in people[i + 1:]
                 if a not in loose and b not in loose and rng.random() < share]
    write("vapaaehtoiset/data/yhteydet.csv", ["kuka", "kenelle", "kierros"], rows)
    write("vapaaehtoiset/data/verkosto.csv", ["node"], [[one] for one in people])


def tables():
    write("vapaaehtoiset/data/tehtavat.csv", ["tehtävä", "henkilö", "role"],
          [["Uusien perehdytys", "Marja", "accountable"], ["Uusien perehdytys", "Olavi", "responsible"],
           ["Iltapäivystys", "Marja", "responsible"],
           ["Ryhmien ohjaus", "Sinikka", "accountable"], ["Ryhmien ohjaus", "Marja", "responsible"],
           ["Koulutukset", "Sinikka", "accountable"], ["Koulutukset", "Olavi", "accountable"],
           ["Koulutukset", "Marja", "responsible"],
           ["Ystävävälitys", "Olavi", "accountable"], ["Ystävävälitys", "Sinikka", "responsible"]])
    write("vapaaehtoiset/data/rekisteri.csv", ["indicator", "wave", "estimate", "standard_error", "n", "source"],
          [["effect.continuity.register", WAVES[0], 0.61, 0.055, 78, "Vapaaehtoisrekisteri"],
           ["effect.continuity.register", WAVES[1], 0.74, 0.049, 80, "Vapaaehtoisrekisteri"]])


def main():
    for example in ("omat-kriteerit", "vapaaehtoiset"):
        os.makedirs(os.path.join(CONFIGS, "examples", example, "data"), exist_ok=True)
    own_criteria()
    volunteers()
    letters()
    contacts()
    tables()


main()
