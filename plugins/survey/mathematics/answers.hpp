// SPDX-License-Identifier: Apache-2.0
// survey: what the mathematics sees: persons × items, column by column. Reversed items are turned already,
// NaN is no answer. A column is lent as it stands when nothing in it must be changed, and only else copied: a
// million persons are not held twice. Lent numbers must outlive the Answers; movable, never copied.
#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace tukiranka::survey {

using Numbers = std::span<const double>;

class Answers {
 public:
  explicit Answers(std::size_t persons) : persons_(persons) {}
  Answers(Answers&&) = default;
  Answers& operator=(Answers&&) = default;
  Answers(const Answers&) = delete;
  Answers& operator=(const Answers&) = delete;

  void own(std::vector<double> item) {
    owned_.push_back(std::move(item));
    items_.emplace_back(owned_.back());
  }
  void lend(Numbers item) { items_.push_back(item); }

  // Only these items, in this order.
  void keep(const std::vector<std::size_t>& chosen) {
    std::vector<Numbers> kept;
    for (const std::size_t j : chosen) kept.push_back(items_[j]);
    items_ = std::move(kept);
  }

  [[nodiscard]] std::size_t persons() const { return persons_; }
  [[nodiscard]] std::size_t k() const { return items_.size(); }
  [[nodiscard]] const std::vector<Numbers>& items() const { return items_; }

 private:
  std::size_t persons_;
  std::vector<std::vector<double>> owned_;  // a vector that moves keeps its numbers in place
  std::vector<Numbers> items_;
};

enum class Scoring { any, half, all };

}  // namespace tukiranka::survey
