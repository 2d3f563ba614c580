#!/usr/bin/env bash
# Measures feeds of every kind of topic, searches and pages on loopback with the embedded store: the time of a document
# that is not cached (each request has another limit or other words), and the requests per second of a cached one. COUNT
# is the number of stored articles. Needs curl and wrk; takes some minutes; ends the processes that it starts.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh
cd "$work"
here=http://localhost:$port

start
auth="Authorization: Bearer $(cat data/writer-token)"
"$java" "$bench/Articles.java" "${COUNT:-100000}" 1 >articles.ndjson
curl -sf -o /dev/null -X POST $here/api/articles/import -T articles.ndjson -H 'Expect:' -H "$auth" \
    -H 'Content-Type: application/x-ndjson'
begin=$(date +%s)
curl -sf -o /dev/null -X PUT $here/api/feeds/mixed -H "$auth" -H 'Content-Type: application/json' \
    -d '{"title": "Mixed", "any": {"tags": ["budget"]}, "none": {"sections": ["sport"], "authors": ["author-7"]}}'
until curl -sf -o /dev/null $here/feeds/mixed/feed.rss; do sleep 0.5; done
echo "a combined feed of ${COUNT:-100000} stored articles was complete in $(($(date +%s) - begin)) s"
until curl -sf "$here/search/feed.rss?q=$((${COUNT:-100000} - 1))" | grep -q '<item>'; do sleep 1; done
echo "found by its words $(($(date +%s) - begin)) s after the import"

spread() { sort -n | awk '{ t[NR] = $1 * 1000 } END { printf "median %.1f ms, p90 %.1f ms, most %.1f ms\n", t[int((NR + 1) / 2)], t[int(NR * .9)], t[NR] }'; }
took() { curl -sf -o /dev/null -w '%{time_total}\n' "$1"; }

for round in 1 2 3; do
    for topic in "" /sections/world /agencies/ap /authors/jane-doe /authors/author-3 /tags/budget /tags/tag-5 /languages/en /feeds/mixed; do
        for n in $(seq $((49 + round)) 3 $((169 + round))); do took "$here$topic/feed.rss?limit=$n"; done >times
        [ $round = 1 ] || echo "round $round, ${topic:-everything}: $(spread <times)"
    done
done

words() { grep -o '"content": "[^"]*' articles.ndjson | shuf -n 60 --random-source=<(yes) | cut -c20-400 | tr -d '.<>/' | awk "$1"; }
ask() { while read -r q; do took "$here/search/feed.rss?q=$(printf %s "$q" | sed 's/ /%20/g; s/"/%22/g; s/|/%7C/g')"; done | spread; }
echo "search, a word of the text: $(words '{ print $5 }' | ask)"
echo "search, two words: $(words '{ print $7, $9 }' | ask)"
echo "search, three words in a row: $(words '{ print "\"" $4, $5, $6 "\"" }' | ask)"
echo "search, the beginning of a word: $(words '{ print substr($8, 1, 3) "*" }' | ask)"
echo "search, without another: $(words '{ print $6, "-" $11 }' | ask)"

article=$(curl -sf "$here/feed.json?limit=1" | sed 's/.*"items":\[{"id":"[^"]*","url":"\([^"]*\)".*/\1/')
for round in 1 2; do
    for page in "$here/sections/world/feed.rss" "$here/sections/world" "$article"; do
        curl -sf -o /dev/null -H 'Accept-Encoding: gzip' "$page"
        rate=$(wrk -t2 -c32 -d"${SECONDS_EACH:-6}" -H 'Accept-Encoding: gzip' "$page" | sed -n 's/Requests\/sec: *//p')
        echo "round $round, cached, $(curl -sf "$page" | wc -c) bytes: $rate requests a second of ${page#"$here"}"
    done
done
resident
