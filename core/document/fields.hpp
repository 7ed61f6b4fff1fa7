// SPDX-License-Identifier: Apache-2.0
// document: how a value becomes JSON and comes back. What a struct holds is listed once, by
//   template <class Fields, Is<Struct> T> void list_fields(Fields& fields, T& value)
// which names each key with the member behind it; the same list writes (FieldWriter) and reads (FieldReader),
// so the two cannot drift. Reading never fails: what is absent or of another type leaves the member as it
// was.
#pragma once

#include <cmath>
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/json.hpp"
#include "core/base/names.hpp"
#include "core/base/read_value.hpp"
#include "core/base/texts.hpp"

namespace tukiranka::document {

using base::Json;

template <class T, class Struct>
concept Is = std::same_as<std::remove_const_t<T>, Struct>;

// What a part has to know of the whole: messages and levels are told shorter in a programme, whose intervals
// are all of one level.
struct Shape {
  bool is_programme = false;
  double level = 0;
};

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<std::vector<T>> : std::true_type {};

template <class T>
[[nodiscard]] Json write_value(const T& value, const Shape& shape);
// False, and `value` as it was, where the JSON is of another type; an optional is empty then, never 0.
template <class T>
bool read_value(const Json& json, T& value, const Shape& shape);

template <class Name>
[[nodiscard]] std::string write_name(const Name& name) {
  if constexpr (base::HasNames<Name>)
    return base::name_of(name);
  else
    return name;
}
template <class Name>
[[nodiscard]] std::optional<Name> read_name(const std::string& text) {
  if constexpr (base::HasNames<Name>)
    return base::parse_name<Name>(text);
  else
    return text;
}

// Both have the same members; `key` comes in the order in which it is written.
class FieldWriter {
 public:
  static constexpr bool is_writing = true;

  explicit FieldWriter(const Shape& shape) : shape_(shape) {}
  [[nodiscard]] Json finish() { return std::move(json_); }
  [[nodiscard]] const Shape& shape() const { return shape_; }

  template <class T>
  void operator()(const char* key, const T& value) {
    json_[key] = write_value(value, shape_);
  }
  // Left out altogether when there is none.
  template <class T>
  void if_there(const char* key, const std::optional<T>& value) {
    if (value) json_[key] = write_value(*value, shape_);
  }
  // Null when it is empty.
  template <class T>
  void or_null(const char* key, const T& value) {
    json_[key] = value.empty() ? Json(nullptr) : write_value(value, shape_);
  }
  // What follows from the rest, or never changes.
  void constant(const char* key, Json value) { json_[key] = std::move(value); }

  // An object of pairs (name, value) in a list or map; the empty one as null by `shares_or_null`.
  template <class Pairs>
  void shares(const char* key, const Pairs& pairs) {
    Json& object = json_[key] = Json::object();
    for (const auto& [name, value] : pairs) object[write_name(name)] = write_value(value, shape_);
  }
  template <class Pairs>
  void shares_or_null(const char* key, const Pairs& pairs) {
    shares(key, pairs);
    if (pairs.empty()) json_[key] = nullptr;
  }
  // An object of structs, each under its `name`.
  template <class T>
  void by_name(const char* key, const std::vector<T>& list, std::string T::*name) {
    Json& object = json_[key] = Json::object();
    for (const T& one : list) object[one.*name] = write_value(one, shape_);
  }
  // An object whose fields belong to this struct; null where it is not there.
  template <class List>
  void part(const char* key, const List& list) {
    FieldWriter inner(shape_);
    list(inner);
    json_[key] = inner.finish();
  }
  template <class List>
  void part_if(bool is_there, const char* key, const List& list) {
    json_[key] = nullptr;
    if (is_there) part(key, list);
  }
  // What has a shape of its own.
  template <class Write, class Read>
  void custom(const char* key, const Write& write, const Read&) {
    json_[key] = write();
  }

 private:
  const Shape& shape_;
  Json json_ = Json::object();
};

class FieldReader {
 public:
  static constexpr bool is_writing = false;

  FieldReader(const Json& json, const Shape& shape) : shape_(shape), json_(json) {}
  [[nodiscard]] const Shape& shape() const { return shape_; }

  template <class T>
  void operator()(const char* key, T& value) {
    read_value(base::at(json_, key), value, shape_);
  }
  template <class T>
  void if_there(const char* key, std::optional<T>& value) {
    (*this)(key, value);
  }
  template <class T>
  void or_null(const char* key, T& value) {
    (*this)(key, value);
  }
  void constant(const char*, const Json&) {}

  template <class Pairs>
  void shares(const char* key, Pairs& pairs) {
    const Json& object = base::at(json_, key);
    if (!object.is_object()) return;
    pairs.clear();
    for (const auto& [name, json] : object.items()) {
      const auto known = read_name<std::remove_const_t<typename Pairs::value_type::first_type>>(name);
      typename Pairs::value_type::second_type value{};
      read_value(json, value, shape_);
      if (known) pairs.insert(pairs.end(), {*known, std::move(value)});
    }
  }
  template <class Pairs>
  void shares_or_null(const char* key, Pairs& pairs) {
    shares(key, pairs);
  }
  template <class T>
  void by_name(const char* key, std::vector<T>& list, std::string T::*name) {
    const Json& object = base::at(json_, key);
    if (!object.is_object()) return;
    for (const auto& [id, json] : object.items()) {
      list.emplace_back();
      list.back().*name = id;
      read_value(json, list.back(), shape_);
    }
  }
  template <class List>
  void part(const char* key, const List& list) {
    FieldReader inner(base::at(json_, key), shape_);
    list(inner);
  }
  template <class List>
  void part_if(bool, const char* key, const List& list) {
    if (base::at(json_, key).is_object()) part(key, list);
  }
  template <class Write, class Read>
  void custom(const char* key, const Write&, const Read& read) {
    read(base::at(json_, key));
  }

 private:
  const Shape& shape_;
  const Json& json_;
};

template <class T>
Json write_value(const T& value, const Shape& shape) {
  if constexpr (std::floating_point<T>) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
  } else if constexpr (base::HasNames<T>) {
    return Json(base::name_of(value));
  } else if constexpr (std::same_as<T, base::Texts>) {
    return base::write_texts(value);
  } else if constexpr (std::is_arithmetic_v<T> || std::same_as<T, std::string> || std::same_as<T, Json>) {
    return Json(value);
  } else if constexpr (IsOptional<T>::value) {
    return value ? write_value(*value, shape) : Json(nullptr);
  } else if constexpr (IsList<T>::value) {
    Json list = Json::array();
    for (const auto& one : value) list.push_back(write_value<typename T::value_type>(one, shape));
    return list;
  } else {
    FieldWriter fields(shape);
    list_fields(fields, value);
    return fields.finish();
  }
}

template <class T>
bool read_value(const Json& json, T& value, const Shape& shape) {
  if constexpr (std::same_as<T, bool>) {
    if (!json.is_boolean()) return false;
    value = json.get<bool>();
  } else if constexpr (std::floating_point<T>) {
    if (!json.is_number()) return false;
    value = json.get<T>();
  } else if constexpr (std::integral<T>) {
    if (!json.is_number_integer()) return false;
    if (!std::signed_integral<T> && !json.is_number_unsigned() && json.get<std::int64_t>() < 0) return false;
    value = json.get<T>();
  } else if constexpr (std::same_as<T, std::string>) {
    if (!json.is_string()) return false;
    value = json.get<std::string>();
  } else if constexpr (base::HasNames<T>) {
    const auto known = json.is_string() ? base::parse_name<T>(json.get<std::string>()) : std::nullopt;
    if (!known) return false;
    value = *known;
  } else if constexpr (std::same_as<T, base::Texts>) {
    value = base::read_texts(json);
  } else if constexpr (std::same_as<T, Json>) {
    value = json;
  } else if constexpr (IsOptional<T>::value) {
    typename T::value_type read{};
    value.reset();
    if (!read_value(json, read, shape)) return json.is_null();
    value = std::move(read);
  } else if constexpr (IsList<T>::value) {
    if (!json.is_array()) return false;
    value.clear();
    for (const Json& one : json) {
      typename T::value_type read{};
      read_value(one, read, shape);
      value.push_back(std::move(read));
    }
  } else {
    if (!json.is_object()) return false;
    FieldReader fields(json, shape);
    list_fields(fields, value);
  }
  return true;
}

}  // namespace tukiranka::document
