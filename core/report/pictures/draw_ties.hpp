// SPDX-License-Identifier: Apache-2.0
// report: the ties of a network picture, which may be of kinds: what became of each between two waves
// ("kept", "lost", "new"), or the layer that it is of. Kinds differ by line as well as by colour, ties of
// several kinds between the same two lie side by side, and a legend counts them; the same stands in the
// table.
#pragma once

#include <string>
#include <vector>

#include "core/report/ground/markup.hpp"
#include "core/report/ground/page_words.hpp"
#include "core/report/pictures/lay_out_network.hpp"

namespace tukiranka::report {

struct Network {
  std::vector<std::string> names, groups;
  std::vector<Tie> ties;
  std::vector<std::string> kinds;         // of each tie; empty where it has none
  std::vector<std::string> groups_there;  // distinct, by bytes
  bool is_directed = false;
};

[[nodiscard]] Markup draw_ties(const Network& network, const NetworkLayout& layout);

// "Actors: 5, ties: 7." or, of a change, "From t1 to t2: …".
[[nodiscard]] Text describe_network(const Page& page, const Network& network, const Json& data);
// What the size of a shape tells.
[[nodiscard]] Text explain_sizes(const Page& page, const Network& network);
// What the tooltip of a node says of its ties.
[[nodiscard]] Text describe_ties_of(const Page& page, const Network& network, std::size_t node,
                                    std::size_t neighbours);
// Nothing when the ties are all of one kind.
[[nodiscard]] Markup write_legend_of_ties(const Page& page, const Network& network);
[[nodiscard]] Markup write_tie_table(const Page& page, const Network& network, const NetworkLayout& layout);

}  // namespace tukiranka::report
