#!/usr/bin/env bash
# The packaged server under loads that it has to bear, on loopback: publication beside polling, idle connections, slow
# readers, many warm feeds. Prints a line for each, with the server's memory. Needs wrk, curl; takes some minutes; ends
# what it starts.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -d target/dateline/lib ] || mvn -q -B -ntp package -DskipTests
home=$PWD/target/dateline
load=$PWD/src/bench/Load.java
articles=$PWD/src/bench/Articles.java
java=$({ ls -d /usr/lib/jvm/*25*/bin/java "${JAVA_HOME:-/nowhere}/bin/java" 2>/dev/null || true; } | head -1)
work=$(mktemp -d)
port=18080
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
ulimit -n "$(ulimit -Hn)"

begin() { # number of sections
    mkdir -p "$work/$1/config"
    cd "$work/$1"
    {
        echo 'dateline: {sections: ['
        for i in $(seq 0 $(($1 - 1))); do echo "  {slug: s$i, title: Section $i, description: Number $i.},"; done
        echo '  {slug: rest, title: Rest}]}'
    } >config/application.yml
    PORT=$port "$home/bin/dateline" >server.log 2>&1 &
    server=$!
    for _ in $(seq 600); do
        curl -sf -o /dev/null "http://localhost:$port/feed.rss" && break
        kill -0 "$server"
        sleep 0.1
    done
    token=$(cat data/writer-token)
    "$java" "$articles" "${2}" 1 1 | sed -E 's/"section": "[a-z]+"/"section": "SECTION"/' |
        awk -v n="$1" '{ sub("SECTION", "s" NR % n); print }' >articles.ndjson
    curl -sf -o /dev/null "http://localhost:$port/api/articles/import" -T articles.ndjson -X POST -H 'Expect:' \
        -H "Authorization: Bearer $token" -H 'Content-Type: application/x-ndjson'
    for _ in $(seq 50); do curl -sf -o /dev/null "http://localhost:$port/feed.rss"; done
}
end() {
    kill "$server"
    wait "$server" 2>/dev/null || true
    server=
    ! grep -E "ERROR|Exception" server.log
}
resident() { sed -n 's/VmRSS:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$server/status" | awk '{ printf "resident %d MB\n", $1 / 1024 }'; }
polls() { # seconds
    wrk -t1 -c32 -d"$1s" -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port/sections/s3/feed.rss" | sed -n 's/Requests\/sec: *//p'
}

begin 20 1000
ticks() { sed 's/.*) //' "/proc/$server/stat" | awk '{ print $12 + $13 }'; }
polls 5 >/dev/null
"$java" "$load" "$port" "$token" publish 15 >/dev/null
before=$(ticks)
echo "alone: $("$java" "$load" "$port" "$token" publish 15)"
echo "processor for each, two looks at its feed included: $((($(ticks) - before) * 10 / 750)) ms"
alone=$(polls 10)
"$java" "$load" "$port" "$token" publish 14 >published &
publisher=$!
sleep 2
beside=$(polls 10)
wait "$publisher"
echo "beside polls: $(cat published)"
echo "polls of a section's feed: $alone/s alone, $beside/s beside it: $(awk -v a="$alone" -v b="$beside" 'BEGIN { printf "%.0f", 100 * b / a }') % (publisher, polls and server share $(nproc) cores)"
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
end

begin "${SECTIONS:-5000}" 20000
resident
"$java" "$load" "$port" "$token" warm $((2 * ${SECTIONS:-5000}))
resident
end
