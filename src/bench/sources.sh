#!/usr/bin/env bash
# Measures sources on loopback: 5,000 feeds of 2 entries, new at first, and then not changed: due at one moment after a start,
# when the server is cold, and in further rounds of a minute each, until there were 20,000 looks. In the minute after that no look
# is due: what the server uses then is not a cost of looks, and is left out of the net figures. Then new entries, one by one, until
# they are in the feed of the server; then a folder of 10,000 files, each an item in ninjs. FEEDS, ROUNDS, ENTRIES and FILES are
# other numbers, without FILES (0) there is no folder; STORE is the address of an empty PostgreSQL database, the default is the
# embedded store. Needs curl; takes ten minutes and more; ends the processes that it starts.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh

feeds=${FEEDS:-5000}
files=${FILES:-10000}
settings=(DATELINE_SOURCES_ALLOWED_ADDRESSES=127.0.0.0/8 DATELINE_CLIENTS_REQUESTS_PER_MINUTE=0
    ${STORE:+DATELINE_STORE="$STORE"})
mkdir "$work/sources" && cd "$work/sources"
start "${settings[@]}"
token=$(cat data/writer-token)
resident
"$java" "$bench/Sources.java" "$port" "$token" "$feeds" "$PWD/restarted" "${ROUNDS:-4}" "${ENTRIES:-2}" \
    >feeds.log 2>&1 &
source=$!
until grep -q ready feeds.log; do
    kill -0 "$source" 2>/dev/null || { cat feeds.log; exit 1; }
    sleep 0.5
done
resident
end "$server"
sleep 75 # All are due now.
env DATELINE_HOME="$PWD" PORT="$port" "${settings[@]}" "$home/bin/dateline" >server.log 2>&1 &
server=$!
pid=$server
echo "$pid" >restarted.new && mv restarted.new restarted
wait "$source" || true
grep -v ready feeds.log
resident
[ "$files" -gt 0 ] || exit 0

curl -sf -o /dev/null -X PUT "http://localhost:$port/api/sources/files" -H "Authorization: Bearer $token" \
    -H 'Content-Type: application/json' -d '{"kind": "folder", "section": "world"}'
mkdir new
for i in $(seq "$files"); do
    printf '{"uri": "urn:bench:%d", "type": "text", "versionCreated": "2026-11-01T00:00:00Z", "headlines": [{"value": "Report %d"}],
"bodies": [{"contentType": "text/html", "value": "<p>The fleet stayed in port on day %d because of fog.</p>"}]}' \
        "$i" "$i" "$i" >"new/$i.json"
done
until [ -d data/inbox/files/done ]; do sleep 0.2; done
sleep 3
begin=$(date +%s.%N)
find new -name '*.json' -exec mv -t data/inbox/files {} +
until [ "$(find data/inbox/files/done data/inbox/files/refused -name '*.json' ! -name '*.report.json' | wc -l)" -ge "$files" ]; do sleep 0.5; done
echo "$begin $(date +%s.%N) $files $(find data/inbox/files/refused -name '*.json' ! -name '*.report.json' | wc -l)" |
    awk '{ printf "%d files: %.1f s, %d refused\n", $3, $2 - $1, $4 }'
resident
