#!/usr/bin/env bash
# Kills the packaged server (kill -9) KILLS times while articles are published and imported and the file of the embedded
# store is compacted, and looks each time whether every acknowledged article is there. At the end it runs dateline check.
# It prints a line for each kill and ends with an error when something is missing. Batches of ten articles leave much that
# is obsolete in the file, so that it is compacted all the time. WRITERS clients publish one article after the other beside
# the import. Needs curl; takes about 15 s a kill.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh
port=${PORT:-$port}
cd "$work"
kills=${KILLS:-100}
writers=${WRITERS:-8}

"$java" "$bench/Articles.java" 300 1 >few.ndjson
: >acknowledged
start DATELINE_IMPORT_BATCH=10
token=$(cat data/writer-token)

import() { # name: imports articles under other keys than before, and notes their keys when that is acknowledged
    sed "s/\"bench-1-/\"$1-/" few.ndjson >"$1.ndjson"
    if curl -sf -m 60 -H "Authorization: Bearer $token" -o "$1.json" -X POST "http://localhost:$port/api/articles/import" \
        -T "$1.ndjson" -H 'Content-Type: application/x-ndjson' -H 'Expect:' && grep -q '"created":300' "$1.json"; then
        sed 's/.*"externalId": "\([^"]*\)".*/\1/' "$1.ndjson" >>acknowledged
    fi
    rm -f "$1.ndjson" "$1.json"
}

publish() { # name: publishes one article after the other until the server is away
    local i=0
    while curl -sf -m 10 -H "Authorization: Bearer $token" -o "$1.json" "http://localhost:$port/api/articles" \
        -H 'Content-Type: application/json' \
        -d "{\"externalId\": \"$1-$i\", \"title\": \"$1 $i\", \"section\": \"world\", \"language\": \"en\", \"content\": \"<p>Text.</p>\"}"; do
        echo "$1-$i" >>"acknowledged.$1"
        i=$((i + 1))
    done
    rm -f "$1.json"
}

for part in 1 2 3 4 5; do import "first-$part"; done
for kill in $(seq "$kills"); do
    import "import-$kill" &
    clients=($!)
    for writer in $(seq "$writers"); do
        publish "single-$kill-$writer" 2>/dev/null &
        clients+=($!)
    done
    sleep "$((2 + RANDOM % 5)).$((RANDOM % 10))"
    kill -9 "$server"
    wait "$server" "${clients[@]}" 2>/dev/null || true
    cat acknowledged.* >>acknowledged 2>/dev/null || true
    rm -f acknowledged.*
    start DATELINE_IMPORT_BATCH=10
    curl -sf -H "Authorization: Bearer $token" "http://localhost:$port/api/articles/export" |
        sed -n 's/.*"externalId":"\([^"]*\)".*/\1/p' | sort >stored
    missing=$(sort -u acknowledged | comm -23 - stored | wc -l)
    echo "kill $kill: $(wc -l <acknowledged) acknowledged, $missing of them missing, file $(du -m --apparent-size data/dateline.mv.db | cut -f1) MB"
    [ "$missing" = 0 ]
done
end "$server"
DATELINE_HOME=$PWD "$home/bin/dateline" check
