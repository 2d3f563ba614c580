#!/usr/bin/env bash
# Measures the packaged server on loopback: the time from start to the first feed, bulk import up to 100,000 articles,
# heap, and the time of a feed after that. Needs curl; takes two minutes; ends the server that it starts.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh
cd "$work"

now() { date +%s%N; }
began=$(now)
start
echo "start to the first feed: $((($(now) - began) / 1000000)) ms"

import() { # count seed
    "$java" "$bench/Articles.java" "$1" "$2" >"$work/$1.ndjson"
    local begin took
    begin=$(now)
    curl -sf -o report.json -X POST "http://localhost:$port/api/articles/import" -T "$work/$1.ndjson" \
        -H "Authorization: Bearer $(cat data/writer-token)" -H 'Content-Type: application/x-ndjson' -H 'Expect:'
    took=$((($(now) - begin) / 1000000))
    "${java%java}jcmd" "$server" GC.run >/dev/null
    local live
    live=$("${java%java}jcmd" "$server" GC.heap_info | awk '/Gen  *total/ { for (i = 1; i < NF; i++) if ($i == "used") used += $(i + 1) } END { print used + 0 }')
    echo "import of $1: $took ms, $(($1 * 1000 / took)) articles a second, live heap after it $((live / 1024)) MB," \
        "$(resident); $(cut -c1-70 report.json)"
    rm "$work/$1.ndjson"
}

feed() { # what
    for _ in $(seq 200); do curl -s -o /dev/null "http://localhost:$port/sections/world/feed.rss"; done
    local begin
    begin=$(now)
    for _ in $(seq 300); do curl -s -o /dev/null "http://localhost:$port/sections/world/feed.rss"; done
    echo "a section's feed with $1 stored: $((($(now) - begin) / 300000)) us, the client's own start included"
}

import 1000 1
feed 1,000
import 10000 2
import 89000 3
feed 100,000
