#!/usr/bin/env bash
# Measures the embedded store at size: imports COUNT articles of 3.4 KB in steps of STEP and prints for each step the rate
# and the size of the file, then the size at rest after PAUSE seconds and after a compaction. STORE is the address of the
# store, which is made in the working directory by default. Needs curl and some 40 KB of free disk for each article at
# most; a million articles take some ten minutes. It ends the processes that it starts.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh
port=${PORT:-$port}
cd "$work"
count=${COUNT:-60000}
step=${STEP:-20000}

now() { date +%s%N; }
size() { du -m --apparent-size data/dateline.mv.db | cut -f1; }

start ${STORE:+DATELINE_STORE="$STORE"}
token=$(cat data/writer-token)
for ((done = 0; done < count; done += step)); do
    "$java" "$bench/Articles.java" "$step" "$((done / step + 1))" >bulk.ndjson
    begin=$(now)
    curl -sf -H "Authorization: Bearer $token" -o report.json -X POST "http://localhost:$port/api/articles/import" \
        -T bulk.ndjson -H 'Content-Type: application/x-ndjson' -H 'Expect:'
    took=$((($(now) - begin) / 1000000))
    rm bulk.ndjson
    echo "$((done + step)) articles: $((step * 1000 / took)) a second, file $(size) MB, $(resident); $(cut -c1-60 report.json)"
done
sleep "${PAUSE:-60}"
echo "at rest after ${PAUSE:-60} s: $(size) MB, search index $(du -sm data/search* | awk '{ s += $1 } END { print s }') MB"
end "$server"
echo "after the end of the server: $(size) MB"
! grep -E "ERROR|Exception" server.log
DATELINE_HOME=$PWD ${STORE:+DATELINE_STORE="$STORE"} "$home/bin/dateline" compact
