// SPDX-License-Identifier: Apache-2.0
#include "core/project/problem_list.hpp"
#include <algorithm>
#include <utility>

namespace tukiranka::project {
namespace {

constexpr std::size_t shown = 5;

}  // namespace

void ProblemList::add(base::Diagnostic problem) {
  problems_.push_back(std::move(problem));
}

void ProblemList::add(base::Diagnostics problems) {
  base::append(problems_, std::move(problems));
}

void ProblemList::add_alike(const std::string& group, base::Diagnostic problem) {
  if (count(problem.code, group)) problems_.push_back(std::move(problem));
}

void ProblemList::add_alike(const std::string& code, const std::string& group,
                            const std::function<base::Diagnostic()>& make) {
  if (count(code, group)) problems_.push_back(make());
}

bool ProblemList::count(const std::string& code, const std::string& group) {
  Group& alike = groups_[code + " " + group];
  if (++alike.seen > shown) return false;
  alike.last = problems_.size();
  return true;
}

bool ProblemList::has_error() const {
  return base::has_error(problems_);
}

std::size_t ProblemList::count_errors() const {
  return static_cast<std::size_t>(std::count_if(
      problems_.begin(), problems_.end(),
      [](const base::Diagnostic& problem) { return problem.severity == base::Severity::error; }));
}

base::Diagnostics ProblemList::take() {
  std::map<std::size_t, std::size_t> more;  // after which one -> how many
  for (const auto& [group, alike] : groups_)
    if (alike.seen > shown) more[alike.last] = alike.seen - shown;
  base::Diagnostics all;
  for (std::size_t i = 0; i < problems_.size(); ++i) {
    all.push_back(std::move(problems_[i]));
    const auto found = more.find(i);
    if (found == more.end()) continue;
    base::Diagnostic rest = all.back();
    rest.text = "and " + std::to_string(found->second) + " more of this kind";
    rest.where = rest.where.substr(0, rest.where.find(':'));
    rest.hint.clear();
    all.push_back(std::move(rest));
  }
  problems_.clear();
  groups_.clear();
  return all;
}

}  // namespace tukiranka::project
