#!/usr/bin/env bash
# Measures how soon subscribers are told of changes, on loopback: 1,000 WebSub subscriptions of 50 topics, then many of one
# topic, then with dead and slow callbacks, then CROWD of one topic while readers poll half as often as they could poll alone.
# STORE is the address of an empty PostgreSQL database; the default is the embedded store. MANY is the number of subscriptions
# of one topic without polls. PORT is that of the server. Needs wrk and curl; takes some minutes; ends the processes that it
# starts. Server, callbacks and readers share the cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh
port=${PORT:-$port}
pause=20

begin() { # directory
    mkdir "$work/$1" && cd "$work/$1"
    start ${STORE:+DATELINE_STORE="$STORE"} DATELINE_PUSH_ALLOWED_CALLBACKS=127.0.0.0/8 DATELINE_PUSH_PER_CLIENT=1000000 \
        DATELINE_PUSH_PER_HOST=1000000 DATELINE_PUSH_CONNECTIONS_PER_HOST=256 DATELINE_CLIENTS_REQUESTS_PER_MINUTE=0 \
        DATELINE_CLIENTS_CONNECTIONS_PER_CLIENT=2000
}

measure() { # subscriptions topics dead-percent slow-percent rounds
    begin "$1-$2-$3"
    echo "$1 subscriptions of $2 topics, $3 % dead, $4 % slow:"
    SERVER=$server "$java" "$bench/Subscribers.java" "$port" "$(cat data/writer-token)" "$@"
    resident
    end "$server"
}

measure 1000 50 0 0 5
measure 1000 50 10 10 5
measure "${MANY:-10000}" 1 0 0 3

poll() { # seconds connections [option of wrk…]: prints the polls a second
    wrk -t1 -c"$2" -d"$1s" "${@:3}" -H 'Accept-Encoding: gzip' "http://127.0.0.1:$port/sections/push-0/feed.rss" |
        sed -n 's/Requests\/sec: *\([0-9]*\).*/\1/p'
}

half() { # seconds: polls half as often as polls alone; a connection polls once in a pause, or less often when answers come late
    PAUSE=$pause poll "$1" $((alone * pause / 2000)) -s "$bench/paced.lua"
}

begin crowd
echo "${CROWD:-100000} subscriptions of a topic, with polls:"
"$java" "$bench/Subscribers.java" "$port" "$(cat data/writer-token)" 1 1 0 0 1 >/dev/null
poll 10 32 >/dev/null
alone=$(poll 10 32)
echo "polls alone: $alone/s; half as many, alone: $(half 10)/s; $(resident)"
SERVER=$server "$java" "$bench/Subscribers.java" "$port" "$(cat data/writer-token)" "${CROWD:-100000}" 1 0 0 1 >crowd &
subscribers=$!
until grep -qs subscriptions crowd; do
    kill -0 "$subscribers" && sleep 1
done
resident
while kill -0 "$subscribers" 2>/dev/null; do
    echo "polls meanwhile: $(half 5)/s, $(resident)"
done
cat crowd
end "$server"
! grep -E "ERROR|Exception" server.log
