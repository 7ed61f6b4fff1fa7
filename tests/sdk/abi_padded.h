/* SPDX-License-Identifier: Apache-2.0 */
/* A record with a hole: the flags that judge the interface must refuse it. */
#pragma once

#include <assert.h>
#include <stdint.h>

typedef struct tkr_padded {
  uint32_t first;
  uint64_t second;
} tkr_padded;

static_assert(sizeof(tkr_padded) == 16, "size of tkr_padded");
