// SPDX-License-Identifier: Apache-2.0
// report: how far coders agree, with its meaning in words by Krippendorff's own limits (.800 to rely on, .667
// for tentative conclusions), and code by code.
#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_share.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/pictures/draw_exhibits.hpp"

namespace tukiranka::report {

namespace {

std::string meaning_of(double alpha) {
  return alpha >= 0.8 ? "reliable" : alpha >= 0.667 ? "tentative" : "unreliable";
}

}  // namespace

Markup draw_agreement(const Page& page, const Json& data) {
  const Number alpha = number_at(data, "estimate");
  if (!alpha) return {};
  const auto share = [&](const char* key) {
    const Number value = number_at(data, key);
    return value ? write_share(*value, page.languages) : Text("–");
  };
  const Text interval = interval_words(page, data);
  Markup text = element("p", say(page, "agreement." + meaning_of(*alpha),
                                 {{"alpha", write_decimals(*alpha, 2, page.languages) +
                                                (interval.empty() ? "" : " (" + interval + ")")}}));
  text += element("p", {{"class", "reading"}},
                  say(page, "agreement.facts",
                      {{"coders", number_at(data, "coders").value_or(0)},
                       {"units", number_at(data, "units").value_or(0)},
                       {"percent", share("percent")}}));
  const Json& by_code = at(data, "by_code");
  std::vector<std::vector<Markup>> rows;
  if (by_code.is_object() && by_code.size() > 1)
    for (const auto& [code, value] : by_code.items()) {
      const bool is_known = value.is_number();
      rows.push_back({title_of_code(page, data, code), is_known ? draw_share(value.get<double>()) : "",
                      is_known ? write_decimals(value.get<double>(), 2, page.languages) : "–",
                      (is_known ? say(page, "agreement.word." + meaning_of(value.get<double>()))
                                : say(page, "agreement.word.unknown"))});
    }
  if (rows.empty()) return text;
  return text + write_table("",
                            {say(page, "together.code"), say(page, "agreement.scale"), "α",
                             say(page, "agreement.meaning")},
                            rows, "plain");
}

}  // namespace tukiranka::report
