import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the archive that needs no installed Java, from the directory of the distribution. It adds a runtime with the
 * modules that the server needs, a store with empty tables that a first start copies, and a cache of the classes that a start loads (an AOT cache, JEP 514). The cache is
 * recorded from a server that starts, imports and answers as in production. The Java virtual machine ignores the cache
 * when a jar has another size or date than in the recording.
 */
final class RuntimeArchive {
    /** The modules of the JDK that the libraries use, and those for the encodings, locales and curves that clients use. */
    private static final String MODULES = "java.base,java.compiler,java.desktop,java.instrument,java.logging,"
            + "java.management,java.naming,java.net.http,java.security.jgss,java.security.sasl,java.sql,"
            + "java.transaction.xa,java.xml,jdk.charsets,jdk.crypto.ec,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management,"
            + "jdk.net,jdk.unsupported,jdk.zipfs";

    /**
     * How often each method was called is not recorded: it would make a start compile, with all optimisations, whatever was
     * called often in the recording.
     */
    private static final String NO_PROFILES = " -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining";

    private static final List<String> FEEDS = List.of(
            "/feed.rss", "/feed.atom", "/feed.json", "/", "/sections/world/feed.rss", "/sections/world", "/feeds.opml",
            "/sitemap.xml", "/search?q=harbour", "/search/feed.rss?q=harbour", "/languages/ar/feed.atom", "/feed.rss?limit=3",
            "/api-docs", "/none");

    private final Path home;
    private final HttpClient http = HttpClient.newHttpClient();

    private RuntimeArchive(Path home) {
        this.home = home;
    }

    /** @param arguments the directory of the build, the version, and the date that all files get */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path build = Path.of(arguments[0]).toAbsolutePath();
        RuntimeArchive archive = new RuntimeArchive(build.resolve("dateline"));
        if (!archive.linkRuntime()) {
            System.err.println("This JDK can't link a runtime (jlink), so there is no archive with one; the archive"
                    + " without a runtime is complete.");
            return;
        }
        archive.makeFirstStore();
        archive.date(Instant.parse(arguments[2]));
        archive.recordCache();
        archive.pack(build, "dateline-" + arguments[1] + "-" + platform());
        archive.collectLibraries(build.resolve("image"));
    }

    private boolean linkRuntime() throws IOException {
        Path runtime = home.resolve("runtime");
        delete(runtime);
        return ToolProvider.findFirst("jlink")
                .map(jlink -> jlink.run(
                        System.out,
                        System.err,
                        "--add-modules",
                        MODULES,
                        "--strip-java-debug-attributes",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output",
                        runtime.toString()))
                .filter(status -> status == 0)
                .isPresent();
    }

    /** Makes the store with empty tables that a first start copies. */
    private void makeFirstStore() throws IOException, InterruptedException {
        Path store = home.resolve("lib/first-store.mv.db");
        Files.deleteIfExists(store);
        int status = new ProcessBuilder(
                        home.resolve("runtime/bin/java").toString(), "-cp", home.resolve("lib") + "/*",
                        "dateline.operations.marker.FirstStore", store.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0 || !Files.exists(store)) {
            throw new IOException("The first store was not made; the output above says why");
        }
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-r--r--"));
    }

    private void date(Instant date) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setLastModifiedTime(file, FileTime.from(date));
            }
        }
    }

    /** Runs a server of its own, with the samples, in a directory that is deleted afterwards. */
    private void recordCache() throws IOException, InterruptedException {
        Path cache = home.resolve("lib/dateline.aot");
        Files.deleteIfExists(cache);
        Path work = Files.createTempDirectory("dateline");
        Path recording = work.resolve("recording");
        try {
            int port = freePort();
            Process server = start(
                    work,
                    port,
                    "-XX:AOTMode=record -XX:AOTConfiguration=" + recording + " -Ddateline.samples=" + home.resolve("config/samples")
                            + NO_PROFILES);
            try {
                use(server, work, URI.create("http://localhost:" + port));
            } finally {
                server.destroy();
                server.waitFor(2, TimeUnit.MINUTES);
                server.destroyForcibly();
            }
            // Only this collector can write the cache; the others can read it.
            Process writer = start(
                    work, port, "-XX:AOTMode=create -XX:AOTConfiguration=" + recording + " -XX:AOTCache=" + cache + " -XX:+UseG1GC" + NO_PROFILES);
            writer.waitFor();
            if (!Files.exists(cache)) {
                System.err.println(Files.readString(work.resolve("log")));
                throw new IOException("The cache of loaded classes was not written; the output above says why");
            }
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rw-r--r--"));
        } finally {
            delete(work);
        }
    }

    private Process start(Path work, int port, String options) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/dateline").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve("log").toFile()));
        builder.environment().put("DATELINE_HOME", work.toString());
        builder.environment().put("DATELINE_JAVA_OPTIONS", options);
        builder.environment().put("PORT", Integer.toString(port));
        return builder.start();
    }

    /** What a server does in its first minutes: answers in all formats and codings, and takes articles. */
    private void use(Process server, Path work, URI address) throws IOException, InterruptedException {
        awaitFeed(server, work, address);
        for (String feed : FEEDS) {
            for (String coding : List.of("identity", "gzip", "br", "zstd")) {
                get(address, feed, "Accept-Encoding", coding);
                get(address, feed, "If-None-Match", "\"none\"", "Accept", "text/html");
            }
        }
        HttpRequest create = HttpRequest.newBuilder(address.resolve("/api/articles"))
                .header("Authorization", "Bearer " + Files.readString(work.resolve("data/writer-token")).strip())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"section": "world", "title": "Fleet stays in port", "content": "<p>It stayed on Monday.</p>"}"""))
                .build();
        int status = http.send(create, BodyHandlers.discarding()).statusCode();
        if (status != 201) {
            throw new IOException("The server answered " + status + " to an article");
        }
        get(address, "/feed.rss");
    }

    private void awaitFeed(Process server, Path work, URI address) throws IOException, InterruptedException {
        for (int i = 0; i < 1200 && server.isAlive(); i++) {
            try {
                get(address, "/feed.rss");
                return;
            } catch (IOException e) {
                server.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        System.err.println(Files.readString(work.resolve("log")));
        throw new IOException("The server did not start; its output is above");
    }

    private void get(URI address, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        http.send(request.build(), BodyHandlers.discarding());
    }

    private void pack(Path build, String name) throws IOException, InterruptedException {
        List<String> tar = new ArrayList<>(List.of("tar", "-czf", build.resolve(name + ".tar.gz").toString()));
        tar.addAll(List.of("-C", home.getParent().toString(), "--transform", "s,^dateline," + name + ",", "dateline"));
        int status = new ProcessBuilder(tar).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("tar ended with status " + status);
        }
    }

    /** The C library and its loader, which an image without a distribution of Linux needs, at their own paths. */
    private void collectLibraries(Path image) throws IOException, InterruptedException {
        delete(image);
        Files.createDirectories(image.resolve("tmp"));
        Files.createDirectories(image.resolve("var/lib/dateline"));
        if (!platform().startsWith("linux")) {
            return;
        }
        // libstdc++ is for the native library of the content coding br.
        List<Path> programs = List.of(
                home.resolve("runtime/bin/java"), home.resolve("runtime/lib/server/libjvm.so"), home.resolve("runtime/lib/libnio.so"));
        Set<Path> libraries = new TreeSet<>();
        for (Path program : programs) {
            libraries.addAll(libraries(program));
        }
        for (Path folder : libraries.stream().map(Path::getParent).distinct().toList()) {
            for (String name : List.of("libstdc++.so.6", "libgcc_s.so.1", "librt.so.1", "libresolv.so.2")) {
                if (Files.exists(folder.resolve(name))) {
                    libraries.add(folder.resolve(name));
                }
            }
        }
        for (Path library : libraries) {
            Path copy = image.resolve(library.toString().substring(1));
            Files.createDirectories(copy.getParent());
            Files.copy(library, copy);
        }
    }

    private static List<Path> libraries(Path program) throws IOException, InterruptedException {
        Process ldd = new ProcessBuilder("ldd", program.toString()).start();
        String output = new String(ldd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        ldd.waitFor();
        return Pattern.compile("(?m)(?:=> |^\\s*)(/lib\\S+)")
                .matcher(output)
                .results()
                .map(result -> Path.of(result.group(1)))
                .toList();
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "macos" : "linux";
        return system + "-" + (System.getProperty("os.arch").equals("amd64") ? "x64" : System.getProperty("os.arch"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
