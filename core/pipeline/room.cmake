# SPDX-License-Identifier: Apache-2.0
tukiranka_embed(pipeline words/fi.json words/sv.json words/en.json)
