// SPDX-License-Identifier: Apache-2.0
#include "core/model/load_instrument.hpp"
#include <algorithm>
#include <charconv>
#include <set>

#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"
#include "core/base/validate_json.hpp"

namespace tukiranka::model {
namespace {

using base::Json;

ResponseScale read_scale(const std::string& id, const Json& json) {
  ResponseScale scale;
  scale.id = id;
  scale.low = json.at("low").get<double>();
  scale.high = json.at("high").get<double>();
  if (json.contains("labels"))
    for (const auto& [value, texts] : json.at("labels").items()) {
      double number = 0;
      std::from_chars(value.data(), value.data() + value.size(), number);
      scale.labels.emplace_back(number, base::read_texts(texts));
    }
  std::stable_sort(scale.labels.begin(), scale.labels.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  if (json.contains("missing"))
    for (const auto& [answer, reason] : json.at("missing").items())
      scale.missing.emplace_back(answer, reason.get<std::string>());
  if (json.contains("missing_labels"))
    for (const auto& [reason, texts] : json.at("missing_labels").items())
      scale.otherwise.emplace_back(reason, base::read_texts(texts));
  return scale;
}

void read_items(const Json& items, const std::string& path, Instrument& instrument,
                base::Diagnostics& problems) {
  std::set<std::string> seen;
  std::vector<std::string> scales;
  for (const auto& [id, scale] : instrument.scales) scales.push_back(id);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Json& json = items[i];
    const std::string pointer = path + "#/items/" + std::to_string(i);
    InstrumentItem item{json.at("id").get<std::string>(), json.value("criterion", ""),
                        json.at("scale").get<std::string>(), base::read_texts(json.at("text")),
                        json.value("reverse", false)};
    if (!seen.insert(item.id).second)
      problems.push_back(base::make_error("TK-M004", pointer + "/id",
                                          "the id \"" + item.id + "\" stands twice",
                                          "give each an id of its own"));
    if (instrument.scales.count(item.scale) == 0)
      problems.push_back(base::make_error("TK-M005", pointer + "/scale",
                                          "there is no scale \"" + item.scale + "\"",
                                          base::suggest(item.scale, scales)));
    instrument.items.push_back(std::move(item));
  }
}

}  // namespace

base::Loaded<Instrument> load_instrument(const base::FileReader& files, const std::string& path,
                                         const std::string& share) {
  base::Loaded<Instrument> loaded;
  const auto document = base::read_json(files, path);
  if (!document) {
    loaded.diagnostics = {document.error()};
    return loaded;
  }
  loaded.diagnostics = base::check_format(*document, path, 1);
  if (!loaded.diagnostics.empty()) return loaded;
  const auto schema = base::read_json(files, share + "/schema/instrument.schema.json");
  if (!schema) {
    loaded.diagnostics = {schema.error()};
    return loaded;
  }
  loaded.diagnostics = base::validate_json(*document, *schema, path, "TK-M012");
  if (base::has_error(loaded.diagnostics)) return loaded;
  Instrument instrument;
  instrument.id = document->at("id").get<std::string>();
  instrument.version = document->value("version", "");
  if (document->contains("title")) instrument.title = base::read_texts(document->at("title"));
  for (const auto& [id, scale] : document->at("scales").items())
    instrument.scales[id] = read_scale(id, scale);
  read_items(document->at("items"), path, instrument, loaded.diagnostics);
  if (!base::has_error(loaded.diagnostics)) loaded.value = std::move(instrument);
  return loaded;
}

}  // namespace tukiranka::model
