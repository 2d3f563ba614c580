#!/usr/bin/env bash
# Measures the packaged server on loopback under several loads: publication during polling, idle connections, slow
# readers, many cached feeds. Prints a line for each, with the memory of the server. Needs wrk and curl; takes some
# minutes; ends the processes that it starts.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh
load=$bench/Load.java
articles=$bench/Articles.java
ulimit -n "$(ulimit -Hn)"

begin() { # number of sections
    mkdir -p "$work/$1/config"
    cd "$work/$1"
    {
        echo 'dateline: {sections: ['
        for i in $(seq 0 $(($1 - 1))); do echo "  {slug: s$i, title: Section $i, description: Number $i.},"; done
        echo '  {slug: rest, title: Rest}]}'
    } >config/application.yml
    start
    token=$(cat data/writer-token)
    "$java" "$articles" "${2}" 1 1 | sed -E 's/"section": "[a-z]+"/"section": "SECTION"/' |
        awk -v n="$1" '{ sub("SECTION", "s" NR % n); print }' >articles.ndjson
    curl -sf -o /dev/null "http://localhost:$port/api/articles/import" -T articles.ndjson -X POST -H 'Expect:' \
        -H "Authorization: Bearer $token" -H 'Content-Type: application/x-ndjson'
    for _ in $(seq 50); do curl -sf -o /dev/null "http://localhost:$port/feed.rss"; done
}
finish() {
    end "$server"
    ! grep -E "ERROR|Exception" server.log
}
polls() { # seconds
    wrk -t1 -c32 -d"$1s" -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port/sections/s3/feed.rss" | sed -n 's/Requests\/sec: *//p'
}

begin 20 1000
ticks() { sed 's/.*) //' "/proc/$server/stat" | awk '{ print $12 + $13 }'; }
polls 5 >/dev/null
"$java" "$load" "$port" "$token" publish 15 >/dev/null
before=$(ticks)
echo "alone: $("$java" "$load" "$port" "$token" publish 15)"
echo "processor time for each, with two requests of its feed: $((($(ticks) - before) * 10 / 750)) ms"
alone=$(polls 10)
"$java" "$load" "$port" "$token" publish 14 >published &
publisher=$!
sleep 2
beside=$(polls 10)
wait "$publisher"
echo "during polls: $(cat published)"
echo "polls of a section's feed: $alone/s alone, $beside/s during publication: $(awk -v a="$alone" -v b="$beside" 'BEGIN { printf "%.0f", 100 * b / a }') % (publisher, polls and server share $(nproc) cores)"
resident
"$java" "$load" "$port" "$token" idle "${IDLE:-10000}" &
idler=$!
sleep 8
resident
wait "$idler"
"$java" "$load" "$port" "$token" slow 1000 &
reader=$!
sleep 5
resident
wait "$reader"
finish

begin "${SECTIONS:-5000}" 20000
resident
"$java" "$load" "$port" "$token" warm $((2 * ${SECTIONS:-5000}))
resident
finish
