#!/usr/bin/env bash
# Compares the packaged server with nginx, which serves the same bytes as static files: alternating runs of wrk on
# loopback. Prints requests per second, p50, p99, and the CPU time of the server per request in microseconds (user and
# system, from /proc), with the ratio. DATELINE_JAVA_OPTIONS adds options for the JVM. Needs nginx, wrk and curl; takes
# some minutes; ends the processes that it starts.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh
seconds=${SECONDS_EACH:-8}
rounds=${ROUNDS:-3}
chmod 755 "$work"
require_free 18081

cd "$work"
start
ours=$server
"$java" "$bench/Articles.java" 400 1 1 >articles.ndjson
curl -sf -o /dev/null "http://localhost:18080/api/articles/import" -T articles.ndjson -X POST -H 'Expect:' \
    -H "Authorization: Bearer $(cat data/writer-token)" -H 'Content-Type: application/x-ndjson'

# As many workers as the server has event loops.
workers=$((($(nproc) + 2) / 4))
mkdir www
for _ in $(seq 50); do curl -sf -o www/feed.rss http://localhost:18080/feed.rss; done
curl -sf -o www/feed.rss.gz -H 'Accept-Encoding: gzip' http://localhost:18080/feed.rss
touch -r www/feed.rss www/feed.rss.gz
cat >nginx.conf <<EOF
daemon off; worker_processes $workers; pid $work/nginx.pid; error_log $work/nginx.log;
events { worker_connections 20000; }
http {
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; open_file_cache max=100;
    types { application/rss+xml rss; } charset utf-8; gzip_static on; gzip_vary on;
    server { listen 127.0.0.1:18081 reuseport; root $work/www;
        add_header Cache-Control "public, max-age=60"; add_header Access-Control-Allow-Origin "*";
        add_header X-Content-Type-Options nosniff; }
}
EOF
nginx -c "$work/nginx.conf" -p "$work" &
theirs=$!
answers "$theirs" http://127.0.0.1:18081/feed.rss
tag() { curl -sI -H "Accept-Encoding: $2" "http://127.0.0.1:$1/feed.rss" | sed -n 's/^etag: //Ip' | tr -d '\r'; }

ticks() { # the CPU ticks of a process and its children
    local total=0 pid fields
    for pid in "$1" $(pgrep -P "$1" || true); do
        read -ra fields <<<"$(sed 's/.*) //' "/proc/$pid/stat")"
        total=$((total + fields[11] + fields[12]))
    done
    echo "$total"
}

run() { # pid port header…: requests/s p50 p99 us
    local pid=$1 port=$2 before after out
    shift 2
    before=$(ticks "$pid")
    out=$(wrk -t1 -c64 -d"${seconds}s" --latency "$@" "http://127.0.0.1:$port/feed.rss")
    after=$(ticks "$pid")
    awk -v ticks=$((after - before)) -v hz="$(getconf CLK_TCK)" '
        / 50%/ { p50 = $2 } / 99%/ { p99 = $2 } / requests in / { n = $1 } /Requests\/sec/ { rate = $2 }
        END { printf "%.0f %s %s %.1f\n", rate, p50, p99, ticks / hz * 1e6 / n }' <<<"$out"
}

compare() { # name coding conditional|whole [header…]: headers that only Dateline gets
    local name=$1 coding=$2 conditional=$3 mine yours headers_mine headers_yours i
    shift 3
    headers_mine=(-H "Accept-Encoding: $coding" "$@") headers_yours=(-H "Accept-Encoding: $coding")
    if [ "$conditional" = conditional ]; then
        headers_mine+=(-H "If-None-Match: $(tag 18080 "$coding")")
        headers_yours+=(-H "If-None-Match: $(tag 18081 "$coding")")
    fi
    run "$ours" 18080 "${headers_mine[@]}" >/dev/null
    for i in $(seq "$rounds"); do
        yours=$(run "$theirs" 18081 "${headers_yours[@]}")
        mine=$(run "$ours" 18080 "${headers_mine[@]}")
        awk -v name="$name" -v a="$mine" -v b="$yours" 'BEGIN { split(a, m); split(b, y)
            printf "%-14s dateline %7d/s p50 %s p99 %s %6.1f us | nginx %7d/s p50 %s p99 %s %6.1f us | CPU ratio %.2f\n",
                name, m[1], m[2], m[3], m[4], y[1], y[2], y[3], y[4], m[4] / y[4] }'
    done
}

echo "feed.rss: $(stat -c %s www/feed.rss) bytes, gzip $(stat -c %s www/feed.rss.gz)"
compare 304 gzip conditional
compare "200 gzip" gzip whole
compare "200 identity" identity whole
if [ -z "${ONLY_FAST:-}" ]; then
    # A client that names an instance manipulation is never answered on the event loop.
    echo "by the controllers, without the fast path:"
    compare 304 gzip conditional -H 'A-IM: none'
    compare "200 gzip" gzip whole -H 'A-IM: none'
    compare "200 identity" identity whole -H 'A-IM: none'
fi
