/* SPDX-License-Identifier: Apache-2.0 */
/* Host extension "tkr.json/1": reading the JSON of tkr_input in a plugin that has no JSON library of its own.
   A value is named by its JSON pointer, eg: "/0/with/cut". Nothing is allocated for the plugin.  */
#pragma once

#include <tukiranka/evaluator.h>

#ifdef __cplusplus
extern "C" {
#endif

#define TKR_JSON_EXTENSION "tkr.json/1"

typedef struct tkr_json_extension {
  /* Elements of the array, or members of the object, at the pointer; -1 when there is none. [any-thread] */
  int64_t (*count)(tkr_text json, const char* pointer);

  /* The number at the pointer, or `otherwise`. [any-thread] */
  double (*number)(tkr_text json, const char* pointer, double otherwise);

  /* Copies the text at the pointer, always ended by a zero byte, cut to `size` bytes.
     Returns its whole length, or -1 when there is no text. [any-thread] */
  int64_t (*text)(tkr_text json, const char* pointer, char* to, size_t size);
} tkr_json_extension;

#ifdef __cplusplus
}
#endif
