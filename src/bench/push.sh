#!/usr/bin/env bash
# Measures how soon subscribers are told of changes, on loopback: 1,000 WebSub subscriptions of 50 topics, then many of one
# topic, then with dead and slow callbacks. STORE is the address of an empty PostgreSQL database; the default is the
# embedded store. MANY is the number of subscriptions of one topic. Needs curl; takes some minutes; ends the processes that
# it starts.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh

measure() { # subscriptions topics dead-percent slow-percent rounds
    mkdir "$work/$1-$2-$3" && cd "$work/$1-$2-$3"
    start ${STORE:+DATELINE_STORE="$STORE"} DATELINE_PUSH_ALLOWED_CALLBACKS=127.0.0.0/8 DATELINE_PUSH_PER_CLIENT=1000000 \
        DATELINE_PUSH_PER_HOST=1000000 DATELINE_PUSH_CONNECTIONS_PER_HOST=256 DATELINE_CLIENTS_REQUESTS_PER_MINUTE=0
    echo "$1 subscriptions of $2 topics, $3 % dead, $4 % slow:"
    "$java" "$bench/Subscribers.java" "$port" "$(cat data/writer-token)" "$@"
    resident
    end "$server"
}

measure 1000 50 0 0 5
measure 1000 50 10 10 5
measure "${MANY:-10000}" 1 0 0 3
