// SPDX-License-Identifier: Apache-2.0
// project: facts that REFI-QDA has no place for (the id of a code, the state of a coding) stand in its
// descriptions as a last line, "[tukiranka: state=reviewed; valence=1]". Every program shows descriptions and
// keeps them; what a person wrote before that line stays as it is.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tukiranka::project {

using QdaFacts = std::vector<std::pair<std::string, std::string>>;  // facts without a value are not written

[[nodiscard]] std::string write_facts(std::string_view words, const QdaFacts& facts);

// The words before the line of facts, and the facts.
[[nodiscard]] std::pair<std::string, QdaFacts> read_facts(std::string_view description);
[[nodiscard]] std::string fact_in(const QdaFacts& facts, std::string_view key);

}  // namespace tukiranka::project
