// SPDX-License-Identifier: Apache-2.0
// qualitative: who read what, then unit by unit.
#include "plugins/qualitative/mathematics/rate_units.hpp"
#include <algorithm>
#include <cmath>
#include <set>

#include "plugins/qualitative/mathematics/code_points.hpp"

namespace tukiranka::qualitative {
namespace {

using Readers = std::map<std::string, std::set<std::string>>;  // document: coders

bool is_wanted(const RatingWish& wish, std::string_view coder) {
  return wish.coders.empty() || std::find(wish.coders.begin(), wish.coders.end(), coder) != wish.coders.end();
}

Readers find_readers(const Selection& selection, const RatingWish& wish) {
  Readers readers;
  std::set<std::string> all;
  for (const Mention* mention : selection.mentions) {
    if (mention->source != Source::human || !is_wanted(wish, mention->coder)) continue;
    readers[name_document(selection.corpus->segments[mention->segment], mention->segment)].insert(
        std::string(mention->coder));
    all.emplace(mention->coder);
  }
  if (wish.all_have_read)
    for (auto& [document, coders] : readers) coders = all;
  return readers;
}

std::vector<std::string> list_coders(const Readers& readers) {
  std::set<std::string> all;
  for (const auto& [document, coders] : readers) all.insert(coders.begin(), coders.end());
  return {all.begin(), all.end()};
}

bool has_code(const RatingWish& wish, std::size_t code, const Mention& mention) {
  const auto& family = wish.families[code];
  return std::find(family.begin(), family.end(), mention.code) != family.end();
}

std::int64_t place_of(const Segment& segment, std::uint32_t byte) {
  return static_cast<std::int64_t>(count_code_points(segment.text.substr(0, byte)));
}

// What the coders gave to one unit while its mentions are read.
struct Cell {
  double sum = 0, values = 0;
  bool is_marked = false;
};

class UnitRater {
 public:
  UnitRater(const Selection& selection, const RatingWish& wish)
      : selection_(selection), wish_(wish), readers_(find_readers(selection, wish)) {
    coders_ = list_coders(readers_);
  }

  RatedTexts run() {
    for (const std::size_t segment : selection_.segments) add_units(segment);
    for (const Mention* mention : selection_.mentions) mark(*mention);
    return settle();
  }

 private:
  void add_units(std::size_t number) {
    const Segment& segment = selection_.corpus->segments[number];
    const std::string document = name_document(segment, number);
    const auto readers = readers_.find(document);
    if (readers == readers_.end()) return;
    const auto [cluster, is_new] = clusters_.try_emplace(document, out_.documents.size());
    if (is_new) out_.documents.push_back(document);
    first_unit_[number] = out_.units.size();
    if (wish_.piece == Piece::document && !is_new) {
      first_unit_[number] = first_of_document_.at(document);
      return;
    }
    first_of_document_[document] = out_.units.size();
    const std::size_t pieces = wish_.piece == Piece::sentence ? segment.sentences.size() : 1;
    for (std::size_t piece = 0; piece < pieces; ++piece)
      for (std::size_t code = 0; code < wish_.codes.size(); ++code) {
        RatedUnit unit{code, number, -1, -1, cluster->second};
        if (wish_.piece == Piece::sentence) {
          unit.start = place_of(segment, segment.sentences[piece].begin);
          unit.end = place_of(segment, segment.sentences[piece].end);
        }
        out_.units.push_back(unit);
        cells_.emplace_back(coders_.size());
        for (std::size_t coder = 0; coder < coders_.size(); ++coder)
          has_read_.push_back(readers->second.count(coders_[coder]) != 0);
      }
  }

  void mark(const Mention& mention) {
    const auto first = first_unit_.find(mention.segment);
    if (mention.source != Source::human || first == first_unit_.end()) return;
    const auto coder = std::lower_bound(coders_.begin(), coders_.end(), mention.coder);
    if (coder == coders_.end() || *coder != mention.coder) return;
    const std::size_t from = wish_.piece == Piece::sentence ? mention.sentence : 0;
    const std::size_t to = wish_.piece == Piece::sentence ? mention.last_sentence : 0;
    const std::optional<double> value = wish_.rated == Rated::magnitude ? mention.magnitude : mention.valence;
    for (std::size_t code = 0; code < wish_.codes.size(); ++code) {
      if (!has_code(wish_, code, mention)) continue;
      for (std::size_t piece = from; piece <= to; ++piece) {
        Cell& cell = cells_[first->second + piece * wish_.codes.size() + code]
                           [static_cast<std::size_t>(coder - coders_.begin())];
        cell.is_marked = true;
        if (!value) continue;
        cell.sum += *value;
        cell.values += 1;
      }
    }
  }

  [[nodiscard]] std::optional<double> read(std::size_t unit, std::size_t coder) const {
    const Cell& cell = cells_[unit][coder];
    if (wish_.rated != Rated::presence)
      return cell.values > 0 ? std::optional<double>(cell.sum / cell.values) : std::nullopt;
    if (cell.is_marked) return 1.0;
    return has_read_[unit * coders_.size() + coder] ? std::optional<double>(0.0) : std::nullopt;
  }

  RatedTexts settle() {
    std::set<double> values;
    for (std::size_t unit = 0; unit < cells_.size(); ++unit)
      for (std::size_t coder = 0; coder < coders_.size(); ++coder)
        if (const auto value = read(unit, coder)) values.insert(*value);
    RatingTable& table = out_.table;
    table.coders = coders_;
    table.values.assign(values.begin(), values.end());
    for (std::size_t unit = 0; unit < cells_.size(); ++unit) {
      table.cells.emplace_back(coders_.size(), no_value);
      for (std::size_t coder = 0; coder < coders_.size(); ++coder)
        if (const auto value = read(unit, coder))
          table.cells.back()[coder] = static_cast<std::int32_t>(
              std::lower_bound(table.values.begin(), table.values.end(), *value) - table.values.begin());
    }
    return std::move(out_);
  }

  const Selection& selection_;
  const RatingWish& wish_;
  Readers readers_;
  std::vector<std::string> coders_;
  std::map<std::string, std::size_t> clusters_, first_of_document_;
  std::map<std::size_t, std::size_t> first_unit_;  // by segment
  std::vector<std::vector<Cell>> cells_;
  std::vector<bool> has_read_;  // unit × coder
  RatedTexts out_;
};

// Documents with the same readers stand one after another on one line.
struct Line {
  std::int64_t length = 0;
  std::map<std::string, std::int64_t> begins;  // document
};

std::map<std::set<std::string>, Line> lay_lines(const Selection& selection, const Readers& readers) {
  std::map<std::set<std::string>, Line> lines;
  std::map<std::string, std::int64_t> lengths;
  std::vector<std::string> order;
  for (const std::size_t number : selection.segments) {
    const Segment& segment = selection.corpus->segments[number];
    const std::string document = name_document(segment, number);
    const auto [length, is_new] = lengths.try_emplace(document, 0);
    length->second = segment.document_start + static_cast<std::int64_t>(count_code_points(segment.text));
    if (is_new) order.push_back(document);
  }
  for (const std::string& document : order) {
    const auto found = readers.find(document);
    if (found == readers.end() || found->second.size() < 2) continue;
    Line& line = lines[found->second];
    line.begins[document] = line.length;
    line.length += lengths.at(document);
  }
  return lines;
}

}  // namespace

RatedTexts rate_units(const Selection& selection, const RatingWish& wish) {
  return UnitRater(selection, wish).run();
}

UnitizingDisagreement sum_unitizing(const Selection& selection, const RatingWish& wish) {
  UnitizingDisagreement sum;
  for (const auto& [coders, line] : lay_lines(selection, find_readers(selection, wish)))
    for (std::size_t code = 0; code < wish.codes.size(); ++code) {
      std::map<std::string, Marks, std::less<>> marks;
      for (const std::string& coder : coders) marks[coder] = {};
      for (const Mention* mention : selection.mentions) {
        const Segment& segment = selection.corpus->segments[mention->segment];
        const auto begin = line.begins.find(name_document(segment, mention->segment));
        const auto own = marks.find(mention->coder);
        if (mention->source != Source::human || begin == line.begins.end() || own == marks.end()) continue;
        if (!has_code(wish, code, *mention)) continue;
        const std::int64_t at = begin->second + segment.document_start + mention->start;
        // What goes on from an earlier segment also holds the line feed between.
        own->second.push_back({mention->is_continuation ? at - 1 : at, at + mention->end - mention->start});
      }
      std::vector<Marks> joined;
      for (auto& [coder, own] : marks) joined.push_back(join_stretches(std::move(own)));
      const UnitizingDisagreement one = compute_unitizing(joined, line.length);
      sum.observed += one.observed * static_cast<double>(line.length);
      sum.expected += one.expected * static_cast<double>(line.length);
    }
  return sum;
}

}  // namespace tukiranka::qualitative
