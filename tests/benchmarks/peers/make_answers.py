# SPDX-License-Identifier: Apache-2.0
# One million made-up respondents × 20 answers of 1..5 that share one factor, as CSV (about 40 MB).
#   python3 make_answers.py answers.csv [rows]
import sys

import numpy as np

rows = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
random = np.random.default_rng(20250115)
common = random.normal(size=(rows, 1))
answers = np.clip(np.rint(3 + 0.8 * common + random.normal(size=(rows, 20))), 1, 5).astype(np.uint8)
cells = np.full((rows, 40), ord(","), dtype=np.uint8)
cells[:, 0::2] = answers + ord("0")
cells[:, 39] = ord("\n")
with open(sys.argv[1], "wb") as file:
    file.write((",".join(f"q{i + 1}" for i in range(20)) + "\n").encode())
    file.write(cells.tobytes())
