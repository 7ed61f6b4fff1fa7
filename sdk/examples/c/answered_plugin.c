/* SPDX-License-Identifier: Apache-2.0 */
/* An evaluator in C: the share of respondents who answered an item, over all waves. JSON is read by the host.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tukiranka/evaluator.h>
#include <tukiranka/json.h>

extern const char tkr_manifest[]; /* put into the library by tukiranka_add_evaluator() */

static tkr_text text_of(const char* text) {
  return (tkr_text){text, strlen(text)};
}

static void complain(const tkr_host* host, const char* code, const char* text, const char* where) {
  const tkr_report report = {sizeof report, TKR_ERROR, code, text_of(text), text_of(where)};
  host->report(host, &report);
}

static const struct ArrowArray* find_column(const tkr_input* input, const char* name) {
  for (uint32_t i = 0; i < input->table_count; ++i) {
    const tkr_table* table = &input->tables[i];
    if (strcmp(table->role, "responses") != 0) continue;
    for (int64_t j = 0; j < table->schema->n_children; ++j)
      if (strcmp(table->schema->children[j]->name, name) == 0) return table->array->children[j];
  }
  return NULL;
}

static tkr_status answer_one(const tkr_host* host, const tkr_input* input, const char* id, const char* item) {
  const struct ArrowArray* column = find_column(input, item);
  if (column == NULL) {
    complain(host, "answered.unknown-item", "the answers hold no item of that name", id);
    return TKR_OK; /* it costs this indicator alone */
  }
  const double rows = (double)column->length, answered = rows - (double)column->null_count;
  const double share = rows > 0 ? answered / rows : NAN, error = sqrt(share * (1 - share) / rows);
  tkr_finding finding = {0};
  finding.struct_size = sizeof finding;
  finding.interval_kind = TKR_INTERVAL_NONE;
  finding.indicator = text_of(id);
  finding.estimate = share;
  finding.standard_error = error;
  finding.low = finding.high = finding.level = NAN;
  finding.n = rows;
  finding.population = NAN;
  if (!(rows > 0)) finding.message = text_of("answered.nobody");
  return host->add_finding(host, &finding);
}

static tkr_status evaluate(const tkr_evaluator* self, const tkr_input* input) {
  const tkr_host* host = self->data;
  const tkr_json_extension* json = host->get_extension(host, TKR_JSON_EXTENSION);
  if (json == NULL) return TKR_FAILED;
  const int64_t asked = json->count(input->plan, "");
  for (int64_t i = 0; i < asked; ++i) {
    char pointer[64], id[256] = "", item[256] = "";
    snprintf(pointer, sizeof pointer, "/%lld/id", (long long)i);
    json->text(input->plan, pointer, id, sizeof id);
    snprintf(pointer, sizeof pointer, "/%lld/with/item", (long long)i);
    json->text(input->plan, pointer, item, sizeof item);
    const tkr_status status = answer_one(host, input, id, item);
    if (status == TKR_CANCELLED) return status;
  }
  return TKR_OK;
}

static void destroy(const tkr_evaluator* self) {
  free((void*)self);
}

static const void* get_extension(const tkr_evaluator* self, const char* id) {
  (void)self;
  (void)id;
  return NULL;
}

static const tkr_evaluator* create_evaluator(const tkr_host* host, const char* id) {
  if (strcmp(id, "answered") != 0) return NULL;
  tkr_evaluator* made = malloc(sizeof *made);
  if (made == NULL) return NULL;
  *made = (tkr_evaluator){(void*)host, evaluate, destroy, get_extension};
  return made;
}

const tkr_entry_t tkr_entry = {TKR_ABI_MAJOR, 0, tkr_manifest, create_evaluator};
