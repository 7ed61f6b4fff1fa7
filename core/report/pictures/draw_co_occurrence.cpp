// SPDX-License-Identifier: Apache-2.0
// report: which codes stand together: a square of counts, shaded by how much of both codes is shared
// (Jaccard). Codes that stand with no other are left out; above sixteen codes only the pairs are listed.
#include <algorithm>
#include <map>
#include <set>

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_share.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/pictures/draw_exhibits.hpp"

namespace tukiranka::report {

namespace {

constexpr std::size_t most_codes = 16;

struct Pair {
  std::string a, b;
  double count = 0, jaccard = 0;
};

std::vector<Pair> list_pairs(const Json& data) {
  std::vector<Pair> pairs;
  const Json& counts = at(data, "counts");
  if (!counts.is_object()) return pairs;
  for (const auto& [name, count] : counts.items()) {
    const std::size_t cut = name.find('~');
    if (cut == std::string::npos || !count.is_number() || count.get<double>() <= 0) continue;
    pairs.push_back({name.substr(0, cut), name.substr(cut + 1), count.get<double>(),
                     number_at(at(data, "jaccard"), name).value_or(0)});
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Pair& a, const Pair& b) { return a.jaccard > b.jaccard; });
  return pairs;
}

std::string shade_of(double jaccard) {
  return "h" + std::to_string(std::clamp(2 + static_cast<int>(jaccard * 4), 2, 5));
}

Markup draw_square(const Page& page, const Json& data, const std::vector<Pair>& pairs,
                   const std::vector<std::string>& codes) {
  std::map<std::pair<std::string, std::string>, const Pair*> found;
  for (const Pair& pair : pairs) found[{pair.a, pair.b}] = found[{pair.b, pair.a}] = &pair;
  Markup head = element("th", say(page, "together.code")), body;
  for (std::size_t i = 0; i < codes.size(); ++i) head += element("th", std::to_string(i + 1));
  for (std::size_t i = 0; i < codes.size(); ++i) {
    Markup cells = element("th", std::to_string(i + 1) + " " + title_of_code(page, data, codes[i]));
    for (std::size_t j = 0; j < codes.size(); ++j) {
      const auto pair = found.find({codes[i], codes[j]});
      if (i == j || pair == found.end())
        cells += element("td", {{"class", "h"}}, i == j ? "·" : "");
      else
        cells += element("td",
                         {{"class", shade_of(pair->second->jaccard)},
                          {"title", "Jaccard " + write_decimals(pair->second->jaccard, 2, page.languages)}},
                         write_quantity(pair->second->count, page.languages));
    }
    body += element("tr", cells) + "\n";
  }
  return element(
      "div", {{"class", "wide"}},
      element("table", {{"class", "plain"}}, element("thead", element("tr", head)) + element("tbody", body)));
}

}  // namespace

Markup draw_co_occurrence(const Page& page, const Json& data) {
  const std::vector<Pair> pairs = list_pairs(data);
  if (pairs.empty()) return {};
  std::set<std::string> named;
  for (const Pair& pair : pairs) named.insert({pair.a, pair.b});
  const std::vector<std::string> codes(named.begin(), named.end());
  std::vector<std::vector<Markup>> rows;
  for (const Pair& pair : pairs)
    rows.push_back({title_of_code(page, data, pair.a), title_of_code(page, data, pair.b),
                    write_quantity(pair.count, page.languages),
                    write_decimals(pair.jaccard, 2, page.languages)});
  const Markup table = write_table(
      "", {say(page, "together.code"), say(page, "together.other"), say(page, "together.count"), "Jaccard"},
      rows);
  const Markup reading = element("p", {{"class", "reading"}}, say(page, "together.reading"));
  if (codes.size() > most_codes) return reading + table;
  return reading + draw_square(page, data, pairs, codes) + write_details(say(page, "together.table"), table);
}

}  // namespace tukiranka::report
