# SPDX-License-Identifier: Apache-2.0
tukiranka_embed(export words/fi.json words/sv.json words/en.json)
