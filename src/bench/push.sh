#!/usr/bin/env bash
# Measures how soon subscribers are told of changes, on loopback: 1,000 WebSub subscriptions of 50 topics, then many of one
# topic, then with dead and slow callbacks, then CROWD of one topic while readers poll. STORE is the address of an empty
# PostgreSQL database; the default is the embedded store. MANY is the number of subscriptions of one topic without polls.
# Needs wrk and curl; takes some minutes; ends the processes that it starts. Server, callbacks and readers share the cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh

begin() { # directory
    mkdir "$work/$1" && cd "$work/$1"
    start ${STORE:+DATELINE_STORE="$STORE"} DATELINE_PUSH_ALLOWED_CALLBACKS=127.0.0.0/8 DATELINE_PUSH_PER_CLIENT=1000000 \
        DATELINE_PUSH_PER_HOST=1000000 DATELINE_PUSH_CONNECTIONS_PER_HOST=256 DATELINE_CLIENTS_REQUESTS_PER_MINUTE=0
}

measure() { # subscriptions topics dead-percent slow-percent rounds
    begin "$1-$2-$3"
    echo "$1 subscriptions of $2 topics, $3 % dead, $4 % slow:"
    "$java" "$bench/Subscribers.java" "$port" "$(cat data/writer-token)" "$@"
    resident
    end "$server"
}

measure 1000 50 0 0 5
measure 1000 50 10 10 5
measure "${MANY:-10000}" 1 0 0 3

polls() { # seconds
    wrk -t1 -c32 -d"$1s" -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port/sections/push-0/feed.rss" | sed -n 's/Requests\/sec: *//p'
}

begin crowd
echo "${CROWD:-100000} subscriptions of a topic, with polls:"
"$java" "$bench/Subscribers.java" "$port" "$(cat data/writer-token)" 1 1 0 0 1 >/dev/null
polls 10 >/dev/null
echo "polls alone: $(polls 10)/s, $(resident)"
"$java" "$bench/Subscribers.java" "$port" "$(cat data/writer-token)" "${CROWD:-100000}" 1 0 0 1 >crowd &
subscribers=$!
until grep -qs subscriptions crowd; do
    kill -0 "$subscribers" && sleep 1
done
resident
while kill -0 "$subscribers" 2>/dev/null; do
    echo "polls meanwhile: $(polls 5)/s, $(resident)"
done
cat crowd
end "$server"
! grep -E "ERROR|Exception" server.log
