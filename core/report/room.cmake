# SPDX-License-Identifier: Apache-2.0
# The words, the style and the script of the report are data in the program.
tukiranka_embed(report browser/report.css browser/report.js words/fi.json words/sv.json words/en.json)
