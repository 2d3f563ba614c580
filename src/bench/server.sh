# Shared by the benchmarks, which source it in the project directory. It provides the packaged server on a free port, and
# a working directory. Both are removed when the script ends.
[ -d target/dateline/lib ] || mvn -q -B -ntp package -DskipTests
home=$PWD/target/dateline
bench=$PWD/src/bench
java=$({ ls -d /usr/lib/jvm/*25*/bin/java "${JAVA_HOME:-/nowhere}/bin/java" 2>/dev/null || true; } | head -1)
work=$(mktemp -d)
port=18080
server=
trap 'end_all; rm -rf "$work"' EXIT

require_free() { # port: ends the script when another process listens there, since that would be measured
    if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
        echo "port $1 is in use: end the process that listens there and start again" >&2
        exit 1
    fi
}

start() { # [VARIABLE=value…]: starts the server in the current directory and waits for its first feed
    require_free "$port"
    env DATELINE_HOME="$PWD" PORT="$port" "$@" "$home/bin/dateline" >server.log 2>&1 &
    server=$!
    answers "$server" "http://localhost:$port/feed.rss"
}

answers() { # pid address: waits until the process answers there, a minute at most
    for _ in $(seq 600); do
        curl -sf -o /dev/null "$2" && return
        kill -0 "$1" 2>/dev/null || break
        sleep 0.1
    done
    cat server.log
    exit 1
}

end() { # pid: ends a process and waits until it is gone, so that its port is free again
    kill "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
}

end_all() {
    for pid in $(jobs -p); do end "$pid"; done
}

resident() { sed -n 's/VmRSS:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$server/status" | awk '{ printf "resident %d MB\n", $1 / 1024 }'; }
