// SPDX-License-Identifier: Apache-2.0
// qualitative, the door: an indicator's parameters become a question to the material.
#pragma once

#include "plugins/qualitative/measures/measures.hpp"

namespace tukiranka::qualitative {

// True for measures of several codes at once: `codes`, `code`, or every code that is spoken of.
[[nodiscard]] bool looks_at_many(const std::string& measure);

// Throws sdk::Problem for a code that nobody knows.
[[nodiscard]] Question ask(const Material& material, const sdk::Asked& asked, Resampling& resampling);

// Every mention the question is about, in the order of the texts.
[[nodiscard]] std::vector<const Mention*> find_mentions(const Question& question);

// Why nothing can be measured: an id of the manifest's messages. Empty when something can.
[[nodiscard]] std::string find_reason(const Question& question);

}  // namespace tukiranka::qualitative
