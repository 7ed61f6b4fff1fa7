/* SPDX-License-Identifier: Apache-2.0 */
/* The layout of version 1 of the interface, frozen: size of each record and offset of each member, on 64
   bits. A line here is never changed; a record that grows gains lines at its end. Reads as C11 and as C++20.
 */
#pragma once

#include <assert.h>
#include <stddef.h>

#include <tukiranka/evaluator.h>
#include <tukiranka/json.h>

#define TKR_SIZE(record, bytes) static_assert(sizeof(record) == (bytes), "size of " #record)
#define TKR_AT(record, member, bytes) \
  static_assert(offsetof(record, member) == (bytes), "offset of " #record "." #member)

TKR_SIZE(tkr_text, 16);
TKR_AT(tkr_text, data, 0);
TKR_AT(tkr_text, size, 8);

TKR_SIZE(tkr_status, 4);
static_assert(TKR_OK == 0 && TKR_NOT_APPLICABLE == 1 && TKR_CANCELLED == 2, "status");
static_assert(TKR_BAD_PARAMETERS == 3 && TKR_BAD_INPUT == 4 && TKR_FAILED == 5, "status");
static_assert(TKR_INTERVAL_NONE == 0 && TKR_INTERVAL_CONFIDENCE == 1, "interval");
static_assert(TKR_INTERVAL_CREDIBLE == 2 && TKR_INTERVAL_RANGE == 3, "interval");
static_assert(TKR_CREDIBILITY_AS_DECLARED == 0 && TKR_CREDIBILITY_HIGH == 1, "credibility");
static_assert(TKR_CREDIBILITY_MODERATE == 2 && TKR_CREDIBILITY_LOW == 3, "credibility");
static_assert(TKR_CREDIBILITY_VERY_LOW == 4, "credibility");
static_assert(TKR_NOTE == 0 && TKR_WARNING == 1 && TKR_ERROR == 2, "severity");
static_assert(TKR_ABI_MAJOR == 1 && TKR_ABI_MINOR == 1, "version");

TKR_SIZE(tkr_table, 24);
TKR_AT(tkr_table, role, 0);
TKR_AT(tkr_table, schema, 8);
TKR_AT(tkr_table, array, 16);

TKR_SIZE(tkr_input, 80);
TKR_AT(tkr_input, struct_size, 0);
TKR_AT(tkr_input, table_count, 4);
TKR_AT(tkr_input, tables, 8);
TKR_AT(tkr_input, plan, 16);
TKR_AT(tkr_input, study, 32);
TKR_AT(tkr_input, locale, 48);
TKR_AT(tkr_input, seed, 64);
TKR_AT(tkr_input, max_threads, 72);
TKR_AT(tkr_input, reserved, 76);

TKR_SIZE(tkr_evidence, 40);
TKR_AT(tkr_evidence, role, 0);
TKR_AT(tkr_evidence, row, 8);
TKR_AT(tkr_evidence, start, 16);
TKR_AT(tkr_evidence, end, 24);
TKR_AT(tkr_evidence, weight, 32);

TKR_SIZE(tkr_finding, 200);  // 168 in 1.0
TKR_AT(tkr_finding, struct_size, 0);
TKR_AT(tkr_finding, interval_kind, 4);
TKR_AT(tkr_finding, indicator, 8);
TKR_AT(tkr_finding, wave, 24);
TKR_AT(tkr_finding, group, 40);
TKR_AT(tkr_finding, estimate, 56);
TKR_AT(tkr_finding, standard_error, 64);
TKR_AT(tkr_finding, low, 72);
TKR_AT(tkr_finding, high, 80);
TKR_AT(tkr_finding, level, 88);
TKR_AT(tkr_finding, n, 96);
TKR_AT(tkr_finding, population, 104);
TKR_AT(tkr_finding, n_missing, 112);
TKR_AT(tkr_finding, message, 120);
TKR_AT(tkr_finding, details, 136);
TKR_AT(tkr_finding, evidence, 152);
TKR_AT(tkr_finding, evidence_count, 160);
TKR_AT(tkr_finding, df, 168);
TKR_AT(tkr_finding, bounds_low, 176);
TKR_AT(tkr_finding, bounds_high, 184);
TKR_AT(tkr_finding, credibility_at_most, 192);
TKR_AT(tkr_finding, reserved, 196);

TKR_SIZE(tkr_report, 48);
TKR_AT(tkr_report, struct_size, 0);
TKR_AT(tkr_report, severity, 4);
TKR_AT(tkr_report, code, 8);
TKR_AT(tkr_report, text, 16);
TKR_AT(tkr_report, where, 32);

TKR_SIZE(tkr_host, 64);
TKR_AT(tkr_host, abi_major, 0);
TKR_AT(tkr_host, abi_minor, 4);
TKR_AT(tkr_host, data, 8);
TKR_AT(tkr_host, name, 16);
TKR_AT(tkr_host, version, 24);
TKR_AT(tkr_host, report, 32);
TKR_AT(tkr_host, add_finding, 40);
TKR_AT(tkr_host, cancelled, 48);
TKR_AT(tkr_host, get_extension, 56);

TKR_SIZE(tkr_evaluator, 32);
TKR_AT(tkr_evaluator, data, 0);
TKR_AT(tkr_evaluator, evaluate, 8);
TKR_AT(tkr_evaluator, destroy, 16);
TKR_AT(tkr_evaluator, get_extension, 24);

TKR_SIZE(tkr_entry_t, 24);
TKR_AT(tkr_entry_t, abi_major, 0);
TKR_AT(tkr_entry_t, abi_minor, 4);
TKR_AT(tkr_entry_t, manifest, 8);
TKR_AT(tkr_entry_t, create, 16);

TKR_SIZE(tkr_json_extension, 24);
TKR_AT(tkr_json_extension, count, 0);
TKR_AT(tkr_json_extension, number, 8);
TKR_AT(tkr_json_extension, text, 16);

TKR_SIZE(struct ArrowSchema, 72);
TKR_AT(struct ArrowSchema, flags, 24);
TKR_AT(struct ArrowSchema, children, 40);
TKR_AT(struct ArrowSchema, private_data, 64);
TKR_SIZE(struct ArrowArray, 80);
TKR_AT(struct ArrowArray, null_count, 8);
TKR_AT(struct ArrowArray, buffers, 40);
TKR_AT(struct ArrowArray, private_data, 72);
