#!/usr/bin/env bash
# Measures starts of the packaged server: the time from exec to the first feed, and the processor time of the process
# until then (user and system, from /proc), each as the median and the least of RUNS starts. First in a fresh home, then
# in a home with COUNT articles. STARTER is another program that starts the server in DATELINE_HOME. Needs curl; takes a
# minute; ends the servers that it starts.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh
runs=${RUNS:-5}
port=${PORT:-$port}
starter=${STARTER:-$home/bin/dateline}

once() { # home: a line with wall milliseconds, processor milliseconds and resident megabytes
    local began took cpu
    require_free "$port"
    began=$(date +%s%N)
    DATELINE_HOME=$1 PORT=$port "$starter" >"$1/server.log" 2>&1 &
    server=$!
    until curl -sf -o /dev/null "http://127.0.0.1:$port/feed.rss"; do
        kill -0 "$server" 2>/dev/null || { cat "$1/server.log" >&2 && exit 1; }
        sleep 0.01
    done
    took=$((($(date +%s%N) - began) / 1000000))
    cpu=$(sed 's/.*) //' "/proc/$server/stat" | awk -v hz="$(getconf CLK_TCK)" '{ printf "%d", ($12 + $13) * 1000 / hz }')
    echo "$took $cpu $(resident | tr -dc 0-9)"
    end "$server"
}

report() { # what: reads lines of once
    awk -v what="$1" '{ for (i = 1; i <= 3; i++) v[i, NR] = $i }
        function order(i, a, j, k, t) { for (j = 1; j <= NR; j++) a[j] = v[i, j]
            for (j = 2; j <= NR; j++) for (k = j; k > 1 && a[k] < a[k - 1]; k--) { t = a[k]; a[k] = a[k - 1]; a[k - 1] = t }
            median = a[int((NR + 1) / 2)]; least = a[1] }
        END { order(1); printf "%s: %d ms (least %d)", what, median, least
            order(2); printf ", processor %d ms (least %d)", median, least
            order(3); printf ", resident %d MB\n", median }'
}

for i in $(seq "$runs"); do
    mkdir "$work/fresh$i"
    once "$work/fresh$i"
done | report "fresh home"

mkdir "$work/filled"
cd "$work/filled"
start
"$java" "$bench/Articles.java" "${COUNT:-1000}" 1 1 >articles.ndjson
curl -sf -o /dev/null "http://localhost:$port/api/articles/import" -T articles.ndjson -X POST -H 'Expect:' \
    -H "Authorization: Bearer $(cat data/writer-token)" -H 'Content-Type: application/x-ndjson'
end "$server"
for _ in $(seq "$runs"); do once "$work/filled"; done | report "home with ${COUNT:-1000} articles"
