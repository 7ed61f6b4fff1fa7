/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <tukiranka/arrow_abi.h>

// Tukiranka evaluator ABI, version 1.
//
// An evaluator reads tables, and says what it measured for each indicator that it was asked for.
// It is a shared library that exports one constant, `tkr_entry`, and carries one manifest.
//
// Reading order: Rules, Text, Tables, Findings, Host, Evaluator, Entry.
//
// Rules
//
//   Memory     Whoever allocates, frees. Nothing is ever freed across the boundary.
//              What you are given is valid until the call returns; copy what you keep.
//   Errors     No exception, longjmp or panic crosses the boundary. A call that fails has
//              already said why through host->report() and then returns its status.
//   Threads    [any-thread]       may be called from any thread, also at the same time.
//              [instance-thread]  any thread, but never two calls at once on one instance.
//              [in-evaluate]      only by the plugin, only inside its evaluate().
//   Results    Same input, same seed: the same findings, byte for byte. No clock, no network,
//              no environment, no global state that outlives the instance.
//   Growth     Records that start with struct_size grow at the end, and have no hidden padding.
//              Everything else is frozen: new behaviour is a new extension with its own id,
//              see get_extension().

#define TKR_ABI_MAJOR 1
#define TKR_ABI_MINOR 1

#if defined(__GNUC__)
#define TKR_EXPORT __attribute__((visibility("default")))
#else
#define TKR_EXPORT
#endif

#ifdef __cplusplus
extern "C" {
#endif

// ── Text ────────────────────────────────────────────────────────────────────────────────────────

// UTF-8, not terminated, no byte order mark. {NULL, 0} is "absent"; {"", 0} is "empty".
// Constants in descriptors are plain null-terminated `const char*`.
typedef struct tkr_text {
  const char* data;
  size_t size;
} tkr_text;

// ── Status ──────────────────────────────────────────────────────────────────────────────────────

enum {
  TKR_OK = 0,
  TKR_NOT_APPLICABLE = 1,  // the input holds nothing this evaluator can judge; not a failure
  TKR_CANCELLED = 2,       // host->cancelled() said so
  TKR_BAD_PARAMETERS = 3,  // the user can fix it: parameters
  TKR_BAD_INPUT = 4,       // the user can fix it: tables or model
  TKR_FAILED = 5           // the plugin's own fault
};
typedef int32_t tkr_status;

// ── Tables ──────────────────────────────────────────────────────────────────────────────────────

// A table is a struct array of the Arrow C data interface, in this profile:
//
//   format "+s"  the table; its children are the columns, in any order, found by name
//   "l"          int64                "g"  float64 (NaN is a value; missing is a null)
//   "u"          UTF-8 text           "b"  boolean, one bit each
//   "i" + dictionary "u"              category; flag DICTIONARY_ORDERED when its order has meaning
//   "tdD"        date, days since 1970-01-01
//
//   offset is 0, null_count is exact, buffers are aligned to 64 bytes, nothing nests deeper.
//
// The table is lent. Do not call release(); do not keep the pointers.
// This record is frozen: it lies in arrays.
typedef struct tkr_table {
  const char* role;  // eg: "responses", "items", "nodes", "edges", "segments", "codings"
  const struct ArrowSchema* schema;
  const struct ArrowArray* array;
} tkr_table;

typedef struct tkr_input {
  uint32_t struct_size;
  uint32_t table_count;
  const tkr_table* tables;
  tkr_text plan;  // JSON: the indicators wanted, [{"id", "measure", "with": {}}], each "with" already valid
  tkr_text
      study;  // JSON: {"waves": [{"id", "role"}], "perspectives": [{"id", "population"}], "languages": []}
  tkr_text locale;       // BCP 47, eg: "fi-FI"
  uint64_t seed;         // for every random choice
  uint32_t max_threads;  // 1 means: do not start threads
  uint32_t reserved;     // 0
} tkr_input;

// ── Findings ────────────────────────────────────────────────────────────────────────────────────

enum {
  TKR_INTERVAL_NONE = 0,
  TKR_INTERVAL_CONFIDENCE = 1,
  TKR_INTERVAL_CREDIBLE = 2,
  TKR_INTERVAL_RANGE = 3  // plain minimum and maximum
};

// How far a finding may be believed at most, whatever the model says of its method.
enum {
  TKR_CREDIBILITY_AS_DECLARED = 0,
  TKR_CREDIBILITY_HIGH = 1,
  TKR_CREDIBILITY_MODERATE = 2,
  TKR_CREDIBILITY_LOW = 3,
  TKR_CREDIBILITY_VERY_LOW = 4
};

// Where a piece of evidence is. The host looks the text up, and decides who may read it.
// This record is frozen: it lies in arrays.
typedef struct tkr_evidence {
  const char* role;  // of the table
  int64_t row;
  int64_t start, end;  // in the row's text, code points, end exclusive; -1 when not a place in a text
  double weight;       // in [-1, 1]; the sign says for or against
} tkr_evidence;

// What was measured for one indicator, in the measure's own unit. The model, not the evaluator, says how good
// that is.
typedef struct tkr_finding {
  uint32_t struct_size;
  int32_t interval_kind;
  tkr_text indicator;     // an id from the plan
  tkr_text wave;          // may be absent: the finding spans waves (a change, say)
  tkr_text group;         // may be absent: everyone. Else a value of the column that the plan groups by
  double estimate;        // NaN when it is undefined; then `message` says why
  double standard_error;  // NaN when unknown
  double low, high;       // the interval; NaN when interval_kind is NONE
  double level;           // of the interval, eg: 0.95
  double n;               // units the estimate rests on, weighted
  double population;      // size of the whole group, NaN when unknown
  int64_t n_missing;      // units that could have counted and did not
  tkr_text message;       // message id, eg: "survey.low-reliability"; its text is in the manifest
  tkr_text details;       // JSON object, may be absent
  const tkr_evidence* evidence;
  uint64_t evidence_count;
  // Since 1.1. A record that ends before them, and one that is 0 or NaN there, says nothing of them.
  double df;                       // degrees of freedom of the standard error
  double bounds_low, bounds_high;  // where the estimate may lie whatever those would say who stayed silent
  int32_t credibility_at_most;     // eg: TKR_CREDIBILITY_LOW, a dictionary was missing
  uint32_t reserved;               // 0
} tkr_finding;

// ── Host ────────────────────────────────────────────────────────────────────────────────────────

enum { TKR_NOTE = 0, TKR_WARNING = 1, TKR_ERROR = 2 };

// What happened and where to look. `where` is "role/column/row" or a JSON pointer, eg: "/items/3/id".
typedef struct tkr_report {
  uint32_t struct_size;
  int32_t severity;
  const char* code;  // stable, eg: "survey.unknown-item"
  tkr_text text;
  tkr_text where;
} tkr_report;

typedef struct tkr_host {
  uint32_t abi_major;  // TKR_ABI_MAJOR
  uint32_t abi_minor;  // TKR_ABI_MINOR
  void* data;          // the host's own

  const char* name;     // eg: "tukiranka"
  const char* version;  // eg: "1.0.0"

  // Says something to the user. The host copies what it needs.
  // [any-thread]
  void (*report)(const struct tkr_host* host, const tkr_report* report);

  // Hands over one finding. The host copies it.
  // Returns TKR_OK, TKR_CANCELLED, or TKR_FAILED when the finding breaks a rule (already reported).
  // [in-evaluate]
  tkr_status (*add_finding)(const struct tkr_host* host, const tkr_finding* finding);

  // True when the result is no longer wanted. Ask at least every 100 ms.
  // [any-thread]
  bool (*cancelled)(const struct tkr_host* host);

  // Asks for an extension, eg: "tkr.json/1". Returns null when there is none.
  // The pointer stays valid as long as the host.
  // [any-thread]
  const void* (*get_extension)(const struct tkr_host* host, const char* id);
} tkr_host;

// ── Evaluator ───────────────────────────────────────────────────────────────────────────────────

typedef struct tkr_evaluator {
  void* data;  // the plugin's own

  // Reads the input, hands findings to the host.
  // May be called many times on one instance; no call may remember another.
  // [instance-thread]
  tkr_status (*evaluate)(const struct tkr_evaluator* self, const tkr_input* input);

  // Frees the instance. Nothing may be called on it afterwards.
  // [instance-thread]
  void (*destroy)(const struct tkr_evaluator* self);

  // Asks for an extension. Returns null when there is none.
  // The pointer stays valid until destroy().
  // [any-thread]
  const void* (*get_extension)(const struct tkr_evaluator* self, const char* id);
} tkr_evaluator;

// ── Entry ───────────────────────────────────────────────────────────────────────────────────────

typedef struct tkr_entry_t {
  uint32_t abi_major;  // TKR_ABI_MAJOR
  uint32_t abi_minor;  // the oldest host minor this plugin can live with; usually 0

  // The manifest: a JSON constant, the same bytes as in the section .tkr_manifest
  const char* manifest;

  // Makes an instance of the evaluator `id`, ready to use: there is no second step.
  // Returns null on failure, after saying why through host->report().
  // The host outlives the instance.
  // [any-thread]
  const tkr_evaluator* (*create)(const tkr_host* host, const char* id);
} tkr_entry_t;

// The manifest as a symbol; tukiranka_add_evaluator() makes it from plugin.json.
extern const char tkr_manifest[];

// The one exported symbol.
TKR_EXPORT extern const tkr_entry_t tkr_entry;

#ifdef __cplusplus
}
#endif
