#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Opens a report in headless Chromium and checks what only a browser can: the script and the style run under the
# page's own content security policy without a complaint, each language can be chosen by its address, and a network has
# one tab stop. With more reports, which are the same one written first in other languages: what each says after a
# choice of language is, to the letter, what the others say in it.
# Usage: tests/browser/check_report.sh REPORT.html [SAME-IN-SWEDISH.html ...]
set -euo pipefail
report=$(realpath "${1:?usage: check_report.sh REPORT.html [SAME-IN-SWEDISH.html ...]}")
others=("${@:2}")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0
fail() { echo "check_report: $*" >&2; failures=$((failures + 1)); }

# open ADDRESS: the document after the script ran goes to $scratch/dom, what the page complained of to $scratch/log.
open() {
  timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync \
    --user-data-dir="$scratch/profile" --enable-logging=stderr --v=0 --virtual-time-budget=2000 \
    --dump-dom "$1" >"$scratch/dom" 2>"$scratch/log" || fail "chromium ended with $? on $1"
}

for language in fi sv en; do
  open "file://$report#$language"
  if grep -E 'CONSOLE|Content Security Policy|Refused to' "$scratch/log"; then fail "$language: the page complains"; fi
  grep -q "<html lang=\"$language\"" "$scratch/dom" || fail "$language: the address does not choose the language"
  grep -q 'class="tip"' "$scratch/dom" || fail "$language: the script did not run"
done

# Which language is seen, as the browser computes it: a second page that holds the report in a frame would be
# refused by the policy, so the picture is taken and a changed language must change it.
for language in fi sv en; do
  timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars \
    --user-data-dir="$scratch/profile" --window-size=1100,1200 --screenshot="$scratch/$language.png" \
    "file://$report#$language" >/dev/null 2>&1 || fail "$language: no picture"
done
[ "$(sha256sum "$scratch"/{fi,sv,en}.png | cut -d' ' -f1 | sort -u | wc -l)" -eq 3 ] ||
  fail "two languages look the same"

# The page between the buttons and the list of words, without what only tells how it was woven.
said() {
  sed -n '/<div class="page"/,/<template/p' "$scratch/dom" | sed -E 's/ data-w="[0-9]+"//g; s/ tabindex="-?[0-9]"//g' |
    sed 's/.*\(<div class="page"\)/\1/; s/<template.*//'
}
for language in fi sv en; do
  for other in "${others[@]}"; do
    open "file://$report#$language" && said >"$scratch/here"
    open "file://$(realpath "$other")#$language" && said >"$scratch/there"
    [ -s "$scratch/here" ] || fail "$language: no page"
    cmp -s "$scratch/here" "$scratch/there" || fail "$language: $other says something else"
  done
done

networks=$({ grep -o 'data-roving=' "$scratch/dom" || true; } | wc -l)
stops=$({ grep -o 'class="mark"[^>]*tabindex="0"' "$scratch/dom" || true; } | wc -l)
[ "$networks" -eq "$stops" ] || fail "$networks networks have $stops tab stops"

[ "$failures" -eq 0 ] && echo "check_report: $report is sound"
exit $((failures > 0))
