#!/usr/bin/env bash
# Compares polls of a partner with polls of the public feed in turns on the packaged server, and the memory with 10,000
# partners over 20 entitlements with that of one partner. Needs wrk and curl; takes some minutes; ends the server that it
# starts.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh
cd "$work"
start DATELINE_CLIENTS_REQUESTS_PER_MINUTE=0
token=$(cat data/writer-token)
api() { # method path body
    curl -sf -X "$1" "http://localhost:$port$2" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d "$3"
}
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"; }
"$java" "$bench/Articles.java" 1000 1 >articles.ndjson
curl -sf -o /dev/null -X POST "http://localhost:$port/api/articles/import" -T articles.ndjson -H 'Expect:' \
    -H "Authorization: Bearer $token" -H 'Content-Type: application/x-ndjson'
api PUT /api/partners/first '{"title": "First"}' >/dev/null
secret=$(api POST /api/partners/first/tokens '{}' | field token)
basic=$(printf 'first:%s' "$secret" | base64 -w0)

rate() { # path header…: polls a second
    local path=$1
    shift
    wrk -t1 -c32 -d"${SECONDS_EACH:-5}s" -H 'Accept-Encoding: gzip' "$@" "http://127.0.0.1:$port$path" |
        sed -n 's/Requests\/sec: *//p'
}
etag() { curl -sI "http://127.0.0.1:$port$1" -H 'Accept-Encoding: gzip' | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'; }
for path in /feed.rss "/p/$secret/feed.rss"; do rate "$path" >/dev/null; done
open=$(etag /feed.rss)
closed=$(etag "/p/$secret/feed.rss")
for round in 1 2 3; do
    for what in 200 304; do
        conditional=(-H 'X-None: 1')
        conditional_open=("${conditional[@]}")
        if [ "$what" = 304 ]; then
            conditional_open=(-H "If-None-Match: $open")
            conditional=(-H "If-None-Match: $closed")
        fi
        a=$(rate /feed.rss "${conditional_open[@]}")
        b=$(rate "/p/$secret/feed.rss" "${conditional[@]}")
        c=$(rate /partners/first/feed.rss "${conditional[@]}" -H "Authorization: Basic $basic")
        awk -v r="$round" -v w="$what" -v a="$a" -v b="$b" -v c="$c" 'BEGIN {
            printf "round %d, %s: public %d/s, token in the path %d/s (cost %.2f), Basic %d/s (cost %.2f)\n", r, w, a, b, a / b, c, a / c }'
    done
done

live() { # live heap in MB after a collection
    "${java%java}jcmd" "$server" GC.run >/dev/null
    "${java%java}jcmd" "$server" GC.heap_info |
        awk '/Gen  *total/ { for (i = 1; i < NF; i++) if ($i == "used") used += $(i + 1) } END { print int(used / 1024) }'
}
echo "with one partner: live heap $(live) MB, $(resident)"
count=${PARTNERS:-10000}
requests() { # method suffix body: for each partner; in the body % is its number and @ the number modulo 20
    seq "$count" | awk -v method="$1" -v suffix="$2" -v body="$3" -v port="$port" -v token="$token" '{
        own = body; gsub("%", $1, own); gsub("@", $1 % 20, own); gsub("\"", "\\\"", own)
        printf "%surl = http://127.0.0.1:%s/api/partners/p%s%s\nrequest = %s\nheader = \"Authorization: Bearer %s\"\n", (NR > 1 ? "next\n" : ""), port, $1, suffix, method, token
        printf "header = \"Content-Type: application/json\"\ndata = \"%s\"\nsilent\n", own }'
}
requests PUT "" '{"title": "P %", "delay": @}' | curl -K - >/dev/null
requests POST /tokens '{}' | curl -K - | grep -o '"token":"[^"]*"' | cut -d'"' -f4 >tokens
echo "with $((count + 1)) partners, stored: live heap $(live) MB, $(resident)"
sed "s|.*|url = http://127.0.0.1:$port/p/&/feed.rss\noutput = /dev/null|" tokens >polls
curl -s -K polls
curl -s -K polls
echo "after each has polled twice: live heap $(live) MB, $(resident)"
