// SPDX-License-Identifier: Apache-2.0
// base: does a JSON value have the shape that a JSON Schema (draft-07) asks for? valijson judges;
// describe_mismatch says it in words. Guards: no value deeper than 64, no text over 4096 bytes meets a
// `pattern` (std::regex recurses per character).
#pragma once

#include <memory>
#include <string>

#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"

namespace tukiranka::base {

// Every mismatch with its place, `name#/json/pointer`, under `code`. A schema that is itself broken is
// reported as one error too; nothing is thrown.
[[nodiscard]] Diagnostics validate_json(const Json& document, const Json& schema, const std::string& name,
                                        const std::string& code);

// A schema that is compiled once and asked many times. Where it has no `pattern`, texts may be of any length.
class Shape {
 public:
  explicit Shape(Json schema);
  ~Shape();
  Shape(Shape&&) noexcept;
  Shape& operator=(Shape&&) noexcept;

  [[nodiscard]] Diagnostics check(const Json& document, const std::string& name,
                                  const std::string& code) const;

 private:
  struct Compiled;  // valijson's, known to one file only
  Json schema_;
  std::string broken_;
  bool has_pattern_ = false;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace tukiranka::base
