# SPDX-License-Identifier: Apache-2.0
tukiranka_embed(assessment words/fi.json words/sv.json words/en.json)
