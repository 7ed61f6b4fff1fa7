#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Takes the pictures of sdk/README.md: each figure of one criterion of a report, as headless Chromium draws it.
Usage: tests/browser/take_pictures.py REPORT.html CRITERION FOLDER
The report's own figures and style are used, without its script; FOLDER/<kind>.png, by the words of the page."""
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import zlib

WIDTH = 640
ROOT = pathlib.Path(__file__).resolve().parents[2]


def chromium(profile, *arguments):
    return subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
         f"--user-data-dir={profile}", "--virtual-time-budget=1000", *arguments],
        check=True, timeout=300, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout


def cut_figures(page, criterion):
    """What stands in each outermost figure behind the criterion's place; a quote is a figure in a figure."""
    found, start, depth = [], 0, 0
    page = page[page.index(f'id="criterion-{criterion}"'):]
    for tag in re.finditer(r'<figure[^>]*>|</figure>|id="criterion-', page[1:]):
        if tag.group().startswith("id="):
            break
        if tag.group() == "</figure>":
            depth -= 1
            if depth == 0:
                found.append(page[1:][start:tag.end()])
        else:
            if depth == 0:
                start = tag.start()
            depth += 1
    return [figure for figure in found if 'class="exhibit"' in figure]


def write_page(style, figure):
    return (f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>{style}</style>'
            f'<style>body{{margin:0;padding:8px;width:{WIDTH - 16}px}}.exhibit{{margin:0}}</style>'
            f'<body>{figure}<script>document.title=Math.ceil(document.body.getBoundingClientRect().height)</script>')


def decode(data):
    """Width, and the rows of a PNG of 8 bits a channel, as bytes, with the bytes of one point."""
    place, parts = 8, {}
    while place < len(data):
        size, name = struct.unpack(">I4s", data[place:place + 8])
        parts[name] = parts.get(name, b"") + data[place + 8:place + 8 + size]
        place += 12 + size
    width, height, _, colour = struct.unpack(">IIBB", parts[b"IHDR"][:10])
    step = {2: 3, 6: 4}[colour]
    raw, rows, above = zlib.decompress(parts[b"IDAT"]), [], bytearray(width * step)
    for y in range(height):
        kind, row = raw[y * (width * step + 1)], bytearray(raw[y * (width * step + 1) + 1:(y + 1) * (width * step + 1)])
        for i in range(len(row) if kind else 0):
            a, b, c = (row[i - step] if i >= step else 0), above[i], (above[i - step] if i >= step else 0)
            near = min((a, b, c), key=lambda x: abs(a + b - c - x))
            row[i] = (row[i] + (0, a, b, (a + b) // 2, near)[kind]) & 255
        rows.append(row)
        above = row
    return width, rows, step


def shrink(path):
    """As many shades as a palette holds: less than half the bytes, to the eye the same."""
    width, rows, step = decode(path.read_bytes())
    for apart in (3, 5, 15, 17, 51):
        points = [[bytes((v + apart // 2) // apart * apart for v in row[i:i + 3]) for i in range(0, len(row), step)]
                  for row in rows]
        palette = sorted({point for row in points for point in row})
        if len(palette) <= 256:
            break
    place = {point: i for i, point in enumerate(palette)}
    body = b"".join(b"\0" + bytes(place[point] for point in row) for row in points)
    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, len(rows), 8, 3, 0, 0, 0)), (b"PLTE", b"".join(palette)),
             (b"IDAT", zlib.compress(body, 9)), (b"IEND", b"")]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts))


def main():
    report, criterion, folder = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    page = report.read_text("utf-8")
    style = re.search(r"<style>(.*?)</style>", page, re.S).group(1)
    language = re.search(r'<html lang="(\w+)"', page).group(1)
    words = json.loads((ROOT / f"core/report/words/{language}.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as scratch:
        file, profile = pathlib.Path(scratch) / "figure.html", f"{scratch}/profile"
        for figure in cut_figures(page, criterion):
            title = re.search(r"<figcaption[^>]*>\s*<b[^>]*>(.*?)</b>", figure).group(1)
            kind = next(key[8:] for key, text in words.items() if key.startswith("exhibit.") and text == title)
            file.write_text(write_page(style, figure), "utf-8")
            height = re.search(r"<title>(\d+)</title>", chromium(
                profile, f"--window-size={WIDTH},600", "--dump-dom", file.as_uri())).group(1)
            chromium(profile, f"--window-size={WIDTH},{height}", f"--screenshot={folder / (kind + '.png')}",
                     file.as_uri())
            shrink(folder / f"{kind}.png")
            print(folder / f"{kind}.png")


if __name__ == "__main__":
    main()
