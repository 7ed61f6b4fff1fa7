// SPDX-License-Identifier: Apache-2.0
// qualitative: reads the documents in one order after another.
#include "plugins/qualitative/mathematics/saturation.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include <tukiranka/statistics.hpp>

namespace tukiranka::qualitative {
namespace {

double quantile(std::vector<double> values, double probability) {
  std::sort(values.begin(), values.end());
  return sdk::quantile_sorted(values, probability);
}

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// Codes as numbers, so that an order costs no comparison of texts.
std::vector<std::vector<std::uint32_t>> number_codes(const std::vector<std::set<std::string>>& documents,
                                                     std::size_t& codes) {
  std::map<std::string, std::uint32_t> numbers;
  std::vector<std::vector<std::uint32_t>> out;
  for (const auto& document : documents) {
    out.emplace_back();
    for (const std::string& code : document)
      out.back().push_back(
          numbers.try_emplace(code, static_cast<std::uint32_t>(numbers.size())).first->second);
  }
  codes = numbers.size();
  return out;
}

struct Course {
  std::vector<double> fresh, seen;
  std::optional<double> last_information;
  std::optional<std::size_t> needed;
};

Course follow(const std::vector<std::vector<std::uint32_t>>& documents,
              const std::vector<std::uint32_t>& order, std::size_t codes, const SaturationWish& wish) {
  Course course;
  std::vector<bool> known(codes, false);
  double seen = 0;
  for (const std::uint32_t number : order) {
    double fresh = 0;
    for (const std::uint32_t code : documents[number]) {
      fresh += known[code] ? 0 : 1;
      known[code] = true;
    }
    seen += fresh;
    course.fresh.push_back(fresh);
    course.seen.push_back(seen);
  }
  const double base = course.seen[wish.base - 1];
  for (std::size_t end = wish.base + wish.run; base > 0 && end <= order.size(); ++end) {
    course.last_information = (course.seen[end - 1] - course.seen[end - 1 - wish.run]) / base;
    if (!course.needed && *course.last_information <= wish.threshold) course.needed = end;
  }
  return course;
}

// Column `place` of all courses.
NewCodes summarise(const std::vector<Course>& courses, std::vector<double> Course::*column, std::size_t place,
                   double level) {
  std::vector<double> values;
  for (const Course& course : courses) values.push_back((course.*column)[place]);
  return {0, mean_of(values), quantile(values, 0.5 - level / 2), quantile(values, 0.5 + level / 2)};
}

void summarise_information(const std::vector<Course>& courses, double level, Saturation& out) {
  std::vector<double> values, needed;
  for (const Course& course : courses) {
    if (course.last_information) values.push_back(*course.last_information);
    if (course.needed) needed.push_back(static_cast<double>(*course.needed));
  }
  if (values.empty()) return;
  const double mean = mean_of(values);
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  out.new_information = mean;
  if (values.size() > 1) out.standard_error = std::sqrt(squares / static_cast<double>(values.size() - 1));
  out.low = quantile(values, 0.5 - level / 2);
  out.high = quantile(values, 0.5 + level / 2);
  out.saturated_share = static_cast<double>(needed.size()) / static_cast<double>(courses.size());
  if (needed.empty()) return;
  out.needed_median = quantile(needed, 0.5);
  out.needed_low = quantile(needed, 0.5 - level / 2);
  out.needed_high = quantile(needed, 0.5 + level / 2);
}

}  // namespace

Saturation measure_saturation(const std::vector<std::set<std::string>>& documents, const SaturationWish& wish,
                              const std::function<std::vector<std::uint32_t>(std::size_t)>& shuffle) {
  Saturation out;
  out.documents = documents.size();
  const auto numbered = number_codes(documents, out.codes);
  if (documents.size() < wish.base + wish.run || out.codes == 0) return out;
  std::vector<std::uint32_t> order(documents.size());
  std::iota(order.begin(), order.end(), 0U);
  const Course in_order = follow(numbered, order, out.codes, wish);
  out.needed_in_order = in_order.needed;
  std::vector<Course> courses;
  for (std::size_t replicate = 0; replicate < wish.orders; ++replicate)
    courses.push_back(follow(numbered, shuffle(replicate), out.codes, wish));
  for (std::size_t place = 0; place < documents.size(); ++place) {
    out.fresh.push_back(summarise(courses, &Course::fresh, place, wish.level));
    out.fresh.back().in_order = static_cast<std::size_t>(in_order.fresh[place]);
    out.seen.push_back(summarise(courses, &Course::seen, place, wish.level));
    out.seen.back().in_order = static_cast<std::size_t>(in_order.seen[place]);
  }
  summarise_information(courses, wish.level, out);
  return out;
}

}  // namespace tukiranka::qualitative
