// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/instrument_items.hpp"
#include <algorithm>

#include "core/model/load_instrument.hpp"

namespace tukiranka::project {
namespace {

// Answers may be written in any language of the form; a label that two values share stands for none.
Scale take_scale(const model::ResponseScale& given) {
  Scale scale;
  scale.id = given.id;
  scale.low = given.low;
  scale.high = given.high;
  for (const auto& [value, texts] : given.labels)
    for (const auto& [language, text] : texts) scale.labels.emplace(text, value);
  for (const auto& [answer, reason] : given.missing)
    scale.missing.emplace(answer, base::parse_name<Reason>(reason).value_or(Reason::not_answered));
  complete_scale(scale);
  return scale;
}

}  // namespace

InstrumentItems read_instrument_items(Reading& reading) {
  InstrumentItems taken;
  const model::Model* model = reading.options.model;
  if (model == nullptr || model->instrument.empty() || reading.options.schema_folder.empty()) return taken;
  auto loaded = model::load_instrument(reading.files, model->instrument,
                                       base::folder_of(reading.options.schema_folder));
  reading.problems.add(std::move(loaded.diagnostics));
  if (!loaded.value) return taken;
  const auto& languages = reading.project.study.languages;
  const std::string language = languages.empty() ? "en" : languages.front();
  for (const auto& [id, scale] : loaded.value->scales) taken.scales[id] = take_scale(scale);
  for (const model::InstrumentItem& item : loaded.value->items)
    taken.items.push_back({item.id, base::text_in(item.text, language), item.scale, item.is_reversed});
  return taken;
}

}  // namespace tukiranka::project
