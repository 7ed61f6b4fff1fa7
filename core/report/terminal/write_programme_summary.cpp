// SPDX-License-Identifier: Apache-2.0
#include "core/report/terminal/write_programme_summary.hpp"

#include "core/report/ground/programme_words.hpp"

namespace tukiranka::report {

std::string write_programme_summary(const Json& programme, const std::string& language) {
  const Words& words = words_of(language);
  const Reading whole{programme, words};
  std::string text;
  for (const Json& note : at(programme, "notes")) text += text_of(whole, note) + "\n";
  for (const Json& group : at(programme, "groups")) {
    const Reading reading{group, words};
    text += "\n" + title_of_group(reading) + "\n";
    for (const Json* phase : choose_phases(group)) {
      const Ends ends = cut_interval(at(*phase, "mean_interval"), 0);
      const Json& tau = at(*phase, "tau_interval");
      const std::string title = text_of(reading, at(*phase, "title"));
      const Number mean = number_at(*phase, "mean");
      text += "  " +
              (mean ? say(reading, "programme.line",
                          {{"title", title},
                           {"mean", write_score(mean, language)},
                           {"range", write_range(ends.low, ends.high, language)},
                           {"spread", write_score(number_at(*phase, "tau"), language)},
                           {"between", write_range(number_at(tau, "low"), number_at(tau, "high"), language)},
                           {"n", at(*phase, "n")}})
                    : say(reading, "programme.line-none", {{"title", title}})) +
              "\n";
    }
  }
  return text;
}

}  // namespace tukiranka::report
