#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Assesses the example networks fifty times, two projects at a time: igraph is not thread-safe, so a lock that leaks
# shows as an abort in some runs only. Each run must end alike and write the same bytes.
#   tests/end_to_end/repeat_batch.sh build/bin/tukiranka [TIMES]
set -euo pipefail
program="${1:?the program}"
times="${2:-50}"
root="$(cd "$(dirname "$0")/../.." && pwd)"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
first=
for run in $(seq "$times"); do
  "$program" batch "$root"/configs/examples/emon/* "$root/configs/examples/vertaisverkosto" \
    -o "$folder/out" --jobs 2 --quiet > "$folder/said.txt" 2>&1 || {
    echo "repeat_batch: run $run ended with $?"
    cat "$folder/said.txt"
    exit 1
  }
  sum="$(cd "$folder/out" && find . -name assessment.json | LC_ALL=C sort | xargs sha256sum | sha256sum)"
  if [ "${first:=$sum}" != "$sum" ]; then
    echo "repeat_batch: run $run wrote other bytes than the first"
    exit 1
  fi
  rm -rf "$folder/out"
done
echo "repeat_batch: $times runs without an abort, all alike"
