#!/usr/bin/env bash
# Measures the publishing API on loopback: single creates over 16 connections, bulk import, export, list pages. STORE is
# the address of an empty PostgreSQL database; the default is the embedded store. COUNT is the number of imported
# articles. Needs curl; takes some minutes; ends the processes that it starts.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh
cd "$work"
api="http://localhost:$port/api/articles"

now() { date +%s%N; }
fetch() { curl -sf -H "Authorization: Bearer $token" "$@"; }

start ${STORE:+DATELINE_STORE="$STORE"}
token=$(cat data/writer-token)

"$java" "$bench/Create.java" $port "$token" 16 15 >/dev/null
echo "single creates: $("$java" "$bench/Create.java" $port "$token" 16 "${SECONDS_EACH:-20}")"

"$java" "$bench/Articles.java" 20000 1 >warm.ndjson
fetch -o report.json -X POST "$api/import" -T warm.ndjson -H 'Content-Type: application/x-ndjson' -H 'Expect:'
rm warm.ndjson
for step in $(seq "${STEPS:-1}"); do
    "$java" "$bench/Articles.java" "${COUNT:-100000}" "$((step + 1))" >bulk.ndjson
    begin=$(now)
    fetch -o report.json -X POST "$api/import" -T bulk.ndjson -H 'Content-Type: application/x-ndjson' -H 'Expect:'
    took=$((($(now) - begin) / 1000000))
    echo "import of ${COUNT:-100000}: $((${COUNT:-100000} * 1000 / took)) a second, $(resident); $(cut -c1-70 report.json)"
    rm bulk.ndjson
done

begin=$(now)
lines=$(fetch "$api/export" | wc -l)
took=$((($(now) - begin) / 1000000))
echo "export of $lines lines: $((lines * 1000 / took)) a second, $(resident)"

page() { # address
    local begin
    for _ in 1 2 3; do fetch -o /dev/null "$1"; done
    begin=$(now)
    for _ in $(seq 20); do fetch -o /dev/null "$1"; done
    echo "$((($(now) - begin) / 20000)) us"
}
next="/api/articles?limit=50"
first=$(page "http://localhost:$port$next")
for _ in $(seq 999); do next=$(fetch "http://localhost:$port$next" | sed -n 's/.*"next":"\([^"]*\)".*/\1/p'); done
echo "list pages of 50, the client's own start included: the first $first, the thousandth $(page "http://localhost:$port$next")"
! grep -E "ERROR|Exception" server.log
