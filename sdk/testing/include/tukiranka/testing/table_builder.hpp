// SPDX-License-Identifier: Apache-2.0
// Tables for tests of evaluators, lent in the profile that evaluator.h promises.
//
//   TableBuilder responses("responses");
//   responses.texts("wave", {"t1", "t1"}).numbers("trust", {4, std::nullopt});
//
// All columns have the same length. A builder must live as long as the table it lends, and stays where it is.
#pragma once

#include <array>
#include <cstring>
#include <deque>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <tukiranka/evaluator.h>

namespace tukiranka::sdk::testing {

class TableBuilder {
 public:
  template <class T>
  using Values = std::vector<std::optional<T>>;

  explicit TableBuilder(std::string role) : role_(std::move(role)) {}
  TableBuilder(const TableBuilder&) = delete;
  TableBuilder& operator=(const TableBuilder&) = delete;

  TableBuilder& numbers(const std::string& name, const Values<double>& values) {
    return add_plain(name, "g", values, 0.0);
  }
  TableBuilder& integers(const std::string& name, const Values<std::int64_t>& values) {
    return add_plain(name, "l", values, std::int64_t{0});
  }
  TableBuilder& dates(const std::string& name, const Values<std::int32_t>& days) {
    return add_plain(name, "tdD", days, std::int32_t{0});
  }
  TableBuilder& booleans(const std::string& name, const Values<bool>& values) {
    Made& made = add_column(name, "b", values);
    Bytes& bits = made.buffers[1];
    bits.resize(values.size() / 8 + 1);
    for (std::size_t i = 0; i < values.size(); ++i)
      if (values[i].value_or(false)) bits.set_bit(i);
    return *this;
  }
  TableBuilder& texts(const std::string& name, const Values<std::string>& values) {
    Made& made = add_column(name, "u", values);
    write_texts(values, made.buffers[1], made.buffers[2]);
    made.array.n_buffers = 3;
    return *this;
  }
  TableBuilder& categories(const std::string& name, const Values<std::string>& values,
                           bool is_ordered = false) {
    Made& made = add_column(name, "i", values);
    Values<std::string> dictionary;
    for (const auto& value : values) {
      std::int32_t code = 0;
      while (value && static_cast<std::size_t>(code) < dictionary.size() &&
             dictionary[static_cast<std::size_t>(code)] != value)
        ++code;
      if (value && static_cast<std::size_t>(code) == dictionary.size()) dictionary.push_back(value);
      made.buffers[1].append(&code, sizeof code);
    }
    if (is_ordered) made.schema.flags |= ARROW_FLAG_DICTIONARY_ORDERED;
    Made& words = make("", "u", dictionary);
    write_texts(dictionary, words.buffers[1], words.buffers[2]);
    words.array.n_buffers = 3;
    point(words);
    made.schema.dictionary = &words.schema;
    made.array.dictionary = &words.array;
    return *this;
  }

  // The table, valid while the builder lives and no column is added.
  tkr_table lend() {
    schemas_.clear();
    arrays_.clear();
    for (Made* column : columns_) {
      point(*column);
      schemas_.push_back(&column->schema);
      arrays_.push_back(&column->array);
    }
    schema_ = {
        "+s",    role_.c_str(), nullptr, 0, static_cast<std::int64_t>(schemas_.size()), schemas_.data(),
        nullptr, nullptr,       nullptr};
    array_ = {rows(),
              0,
              0,
              1,
              static_cast<std::int64_t>(arrays_.size()),
              no_buffer_.data(),
              arrays_.data(),
              nullptr,
              nullptr,
              nullptr};
    return {role_.c_str(), &schema_, &array_};
  }

  [[nodiscard]] const std::string& role() const { return role_; }
  [[nodiscard]] std::int64_t rows() const { return columns_.empty() ? 0 : columns_.front()->array.length; }

 private:
  // Bytes that begin at a multiple of 64, as the profile asks.
  class Bytes {
   public:
    void append(const void* from, std::size_t size) {
      const std::size_t at = size_;
      resize(at + size);
      if (size > 0) std::memcpy(reinterpret_cast<char*>(blocks_.data()) + at, from, size);
    }
    void resize(std::size_t size) {
      size_ = size;
      blocks_.resize(size / 64 + 1);
    }
    void set_bit(std::size_t i) {
      auto& byte = reinterpret_cast<unsigned char*>(blocks_.data())[i / 8];
      byte = static_cast<unsigned char>(byte | (1U << (i % 8)));
    }
    [[nodiscard]] const void* data() const { return blocks_.data(); }

   private:
    struct alignas(64) Block {
      std::array<unsigned char, 64> bytes{};
    };
    std::vector<Block> blocks_ = std::vector<Block>(1);
    std::size_t size_ = 0;
  };

  struct Made {
    std::string name;
    ArrowSchema schema{};
    ArrowArray array{};
    std::array<Bytes, 3> buffers;
    std::array<const void*, 3> pointers{};
  };

  template <class T>
  Made& make(const std::string& name, const char* format, const Values<T>& values) {
    Made& made = made_.emplace_back();
    made.name = name;
    made.schema.format = format;
    made.schema.flags = ARROW_FLAG_NULLABLE;
    made.array.length = static_cast<std::int64_t>(values.size());
    made.array.n_buffers = 2;
    made.buffers[0].resize(values.size() / 8 + 1);
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i]) made.buffers[0].set_bit(i);
      made.array.null_count += values[i] ? 0 : 1;
    }
    return made;
  }
  template <class T>
  Made& add_column(const std::string& name, const char* format, const Values<T>& values) {
    if (!columns_.empty() && rows() != static_cast<std::int64_t>(values.size()))
      throw std::invalid_argument("the column \"" + name + "\" has " + std::to_string(values.size()) +
                                  " rows, and the table \"" + role_ + "\" has " + std::to_string(rows()));
    columns_.push_back(&make(name, format, values));
    return *columns_.back();
  }
  template <class T>
  TableBuilder& add_plain(const std::string& name, const char* format, const Values<T>& values, T null) {
    Made& made = add_column(name, format, values);
    for (const auto& value : values) {
      const T plain = value.value_or(null);
      made.buffers[1].append(&plain, sizeof plain);
    }
    return *this;
  }
  static void write_texts(const Values<std::string>& values, Bytes& offsets, Bytes& bytes) {
    std::int32_t end = 0;
    offsets.append(&end, sizeof end);
    for (const auto& value : values) {
      if (value) bytes.append(value->data(), value->size());
      end += value ? static_cast<std::int32_t>(value->size()) : 0;
      offsets.append(&end, sizeof end);
    }
  }
  static void point(Made& made) {
    made.schema.name = made.name.c_str();
    for (std::size_t i = 0; i < made.buffers.size(); ++i) made.pointers[i] = made.buffers[i].data();
    if (made.array.null_count == 0) made.pointers[0] = nullptr;
    made.array.buffers = made.pointers.data();
  }

  std::string role_;
  std::deque<Made> made_;  // a deque, because records point into each other
  std::vector<Made*> columns_;
  std::vector<ArrowSchema*> schemas_;
  std::vector<ArrowArray*> arrays_;
  ArrowSchema schema_{};
  ArrowArray array_{};
  std::array<const void*, 1> no_buffer_{};
};

}  // namespace tukiranka::sdk::testing
