// SPDX-License-Identifier: Apache-2.0
// report: the pictures of findings, one per kind of exhibit. Each knows the shape of its data and no plugin.
#pragma once

#include <string>

#include "core/report/ground/markup.hpp"
#include "core/report/ground/page_words.hpp"

namespace tukiranka::report {

// {item: {title, low, high, n, mean, sd, frequencies {"1": count}}}: diverging bars round the middle of the
// scale.
[[nodiscard]] Markup draw_distribution(const Page& page, const Json& data);

// [{excerpt, at, code, weight, mark, values, titles}, …]: what was said, where it stands, and whether it
// speaks for or against, or what each coder made of it; the place itself is marked.
[[nodiscard]] Markup draw_quotes(const Page& page, const Json& data);

// {nodes: [id], groups: [group], ties: [[source, target, weight, kind]], directed, waves: [before, after]}:
// who is tied to whom. `kind`, which may be left out, is "kept", "lost" or "new" between the two waves, or
// the layer of the tie. `name` makes the ids within the picture unique on the page.
[[nodiscard]] Markup draw_network(const Page& page, const Json& data, std::string_view name);

// {perspectives: {id: {speakers, speaking}}, perspectives_without_text: [id]}: who is heard, who is silent.
[[nodiscard]] Markup draw_voices(const Page& page, const Json& data);

// {estimate, interval, units, coders, percent, by_code: {code: alpha}, titles}: how far coders agree.
[[nodiscard]] Markup draw_agreement(const Page& page, const Json& data);

// {counts: {"a~b": n}, jaccard: {"a~b": share}, titles}: which codes stand together.
[[nodiscard]] Markup draw_co_occurrence(const Page& page, const Json& data);

// {columns: [{id, title}], rows: [[…]]}.
[[nodiscard]] Markup draw_table(const Page& page, const Json& data);

// {alpha {raw, feldt}, omega, n, items {id: {title, n, mean, sd, r_drop, alpha_if_dropped}}}: a table of
// statements.
[[nodiscard]] Markup draw_items(const Page& page, const Json& data);

// {before {mean}, after {mean}, difference {mean, low, high}, g_av, up, down, tied, reliable_change}, or
// three of them named conventional, retrospective and shift: the change on an axis round 0.
[[nodiscard]] Markup draw_change(const Page& page, const Json& data);

// {may_aggregate, icc1 {n0, low, high}, icc2, rwgj, per_group {name: {n, mean, sd, rwgj}}}: agreement within
// groups.
[[nodiscard]] Markup draw_groups(const Page& page, const Json& data);

}  // namespace tukiranka::report
