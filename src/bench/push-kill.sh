#!/usr/bin/env bash
# Kills the packaged server (kill -9) KILLS times in the middle of deliveries, while articles are published, corrected and
# withdrawn, each time after ARTICLES more were acknowledged, and looks at the end whether every subscriber has the document that a poll gives, and was told of every
# acknowledged article. Without STORE it is one server with the embedded store. With STORE, the address of an empty PostgreSQL
# database, they are two, which are killed in turn. With RESTART, a command that restarts this PostgreSQL, the command is run
# in place of each kill. Needs curl; takes about 20 s a kill and a minute; ends the processes that it starts.
set -euo pipefail
cd "$(dirname "$0")/../.."
. src/bench/server.sh
kills=${KILLS:-20}
articles=${ARTICLES:-60}
first=${PORT:-18080}
nodes=$([ -n "${STORE:-}" ] && echo 2 || echo 1)
declare -A servers

node() { # number: starts a server
    mkdir -p "$work/$1" && cd "$work/$1"
    port=$((first + $1))
    start ${STORE:+DATELINE_STORE="$STORE"} DATELINE_PUBLIC_URL="http://localhost:$first" DATELINE_FEED_ENTRIES=100 \
        DATELINE_PUSH_ALLOWED_CALLBACKS=127.0.0.0/8 DATELINE_CLIENTS_REQUESTS_PER_MINUTE=0
    servers[$1]=$server
}

for number in $(seq 0 $((nodes - 1))); do node "$number"; done
mkfifo "$work/events"
"$java" "$bench/Witnesses.java" "$(cat "$work/0/data/writer-token")" $(seq "$first" $((first + nodes - 1))) \
    <"$work/events" > >(tee "$work/said") &
witnesses=$!
exec 3>"$work/events"
until grep -q confirmed "$work/said" 2>/dev/null; do
    kill -0 "$witnesses"
    sleep 0.5
done
for kill in $(seq "$kills"); do
    echo "accept $articles" >&3
    until [ "$(grep -c '^accepted' "$work/said")" -ge "$kill" ]; do
        kill -0 "$witnesses"
        sleep "0.$((RANDOM % 10))"
    done
    if [ -n "${RESTART:-}" ]; then
        echo "restart $kill" >&3
        bash -c "$RESTART" >"$work/restart.log" 2>&1 || { cat "$work/restart.log"; exit 1; }
    else
        number=$((kill % nodes))
        kill -9 "${servers[$number]}"
        echo "kill $kill" >&3
        wait "${servers[$number]}" 2>/dev/null || true
        node "$number"
    fi
done
sleep 5
echo end >&3
wait "$witnesses"
