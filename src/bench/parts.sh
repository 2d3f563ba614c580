#!/usr/bin/env bash
# Runs the JMH benchmarks: reading a feed from the store, rendering a feed, recognising a document, counting a poll. Arguments go to JMH.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q -B -ntp -Pbench test-compile
mvn -q -B -ntp -Pbench dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
java=$({ ls -d /usr/lib/jvm/*25*/bin/java "${JAVA_HOME:-/nowhere}/bin/java" 2>/dev/null || true; } | head -1)
exec "${java:?install Java 25}" --sun-misc-unsafe-memory-access=allow -cp "target/test-classes:target/classes:$(cat target/bench.classpath)" org.openjdk.jmh.Main "$@"
