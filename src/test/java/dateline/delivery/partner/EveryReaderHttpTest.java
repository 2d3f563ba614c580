package dateline.delivery.partner;

import static dateline.delivery.partner.PartnerFixture.basic;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every address of the server is walked by the public and by two partners, of which one may have the copy of an agency that
 * the other may not have: none of them sees a word of what it may not. Everything that an article says has a word that names
 * who may have it.
 */
@MicronautTest(transactional = false)
@Property(name = "dateline.store", value = "jdbc:h2:mem:every-reader;DB_CLOSE_DELAY=-1")
@Property(name = "dateline.data", value = "target/test-every-reader")
@Property(name = "dateline.clients.requests-per-minute", value = "0")
@Property(name = "dateline.clients.wrong-tokens-per-minute", value = "0")
class EveryReaderHttpTest {
    private static final String NEVER = "zznever";
    private static final String TURNED = "zzturned";
    private static final String EMBARGO = "zzembargo";
    private static final String PARTNERS = "zzpartner";
    private static final List<String> RESTRICTED = List.of(NEVER, TURNED, EMBARGO, PARTNERS);

    /** What a client may send: as a program, as a browser, and to get what has changed (RFC 3229). */
    private static final List<List<String>> WAYS =
            List.of(List.of(), List.of("Accept", "text/html,*/*;q=0.8"), List.of("A-IM", "feed"));

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    private Client client;
    private final Map<String, String> ids = new LinkedHashMap<>();

    /** The entity tags that a reader has of addresses from the first walk. */
    private final Map<String, String> tags = new HashMap<>();

    /**
     * Somebody who asks.
     *
     * @param name that of a partner; empty for the public
     * @param token of a partner or of the API; empty for the public
     */
    private record Reader(String name, String token) {
        boolean isPartner() {
            return !name.isEmpty();
        }

        /** Whether an address is one of its own. */
        boolean owns(String address) {
            return isPartner()
                    && (address.startsWith("/p/" + token)
                            || address.startsWith("/partners/" + name)
                            || address.startsWith("/partners/articles/"));
        }

        List<String> headers(String address) {
            return token.isEmpty() || address.startsWith("/p/")
                    ? List.of()
                    : List.of(
                            "Authorization", address.startsWith("/partners/") ? basic(name, token) : "Bearer " + token);
        }
    }

    @BeforeEach
    void connect() {
        client = new Client(server, Path.of("target/test-every-reader"));
    }

    @Test
    void nobodySeesWhatItMayNot() throws IOException {
        PartnerFixture fixture = PartnerFixture.of(client);
        fixture.agency("closed-wire", "none");
        fixture.agency("turned-wire", "allowed");
        client.api("PUT", "/api/feeds/all-of-world", "{\"title\": \"World\", \"any\": {\"sections\": [\"world\"]}}");
        String formats = ", \"formats\": [\"rss\", \"atom\", \"json\", \"ninjs\", \"newsml\"]";
        fixture.partner("herald", formats);
        fixture.partner("gazette", formats + ", \"none\": {\"agencies\": [\"harbour-wire\"]}");
        Reader everybody = new Reader("", "");
        Reader herald = new Reader("herald", fixture.token("herald"));
        Reader gazette = new Reader("gazette", fixture.token("gazette"));
        publish(2);
        assertThat(client.get("/feed.rss").body()).contains(TURNED);
        for (Reader reader : List.of(everybody, herald, gazette)) {
            walk(reader, Set.of(NEVER, EMBARGO, PARTNERS), reader.equals(herald) ? Set.of(NEVER, EMBARGO) : Set.of());
        }
        publish(60);
        fixture.agency("turned-wire", "none");
        client.api("POST", "/api/articles/" + ids.get(PARTNERS) + "/withdraw", "{\"text\": \"" + PARTNERS + "\"}");
        for (Reader reader : List.of(everybody, herald, gazette)) {
            walk(reader, Set.copyOf(RESTRICTED), reader.equals(herald) ? Set.of(NEVER, EMBARGO, TURNED) : Set.of());
        }
        for (String extension : List.of("rss", "atom", "json", "ninjs", "newsml")) {
            assertThat(client.get("/p/" + herald.token() + "/feed." + extension).body())
                    .contains(PARTNERS, "zzopen");
            assertThat(client.get("/p/" + gazette.token() + "/feed." + extension)
                            .body())
                    .contains("zzopen");
        }
        String limited = client.api("POST", "/api/tokens", "{\"name\": \"limited\", \"scopes\": [\"write:sport\"]}")
                .at("/token");
        for (String address : List.of(
                "/api/articles", "/api/articles/export", "/api/changes", "/api/statistics", "/api/store/backup")) {
            HttpResponse<String> refused = client.get(address, "Authorization", "Bearer " + limited);
            assertThat(refused.statusCode()).as(address).isEqualTo(403);
            assertHidden(address, refused, Set.copyOf(RESTRICTED));
        }
    }

    /**
     * Asks for every address.
     *
     * @param elsewhere the words that must not be at addresses that are not the reader's own
     * @param own those that must not be at its own; empty for the same
     */
    private void walk(Reader reader, Set<String> elsewhere, Set<String> own) throws IOException {
        int answered = 0;
        for (String address : addresses(reader)) {
            Set<String> hidden = reader.owns(address) && !own.isEmpty() ? own : elsewhere;
            for (List<String> way : WAYS) {
                List<String> headers = new ArrayList<>(reader.headers(address));
                headers.addAll(way);
                String before = tags.get(reader.name() + address);
                if (way.contains("A-IM") && before != null) {
                    headers.addAll(List.of("If-None-Match", before));
                }
                HttpResponse<String> answer = client.get(address, headers.toArray(String[]::new));
                assertHidden(reader.name() + " " + address + " " + way, answer, hidden);
                boolean closed = address.startsWith("/api/") || address.startsWith("/desk/articles");
                assertThat(closed && answer.statusCode() < 300)
                        .as(address + " " + answer.statusCode())
                        .isFalse();
                if (answer.statusCode() == 200) {
                    answered++;
                    answer.headers()
                            .firstValue("ETag")
                            .ifPresent(tag -> tags.putIfAbsent(reader.name() + address, tag));
                }
            }
        }
        assertThat(answered).as("addresses that " + reader.name() + " can open").isGreaterThan(100);
        changing(reader).forEach((address, method) -> {
            HttpResponse<String> answer = client.send(method, address);
            assertHidden(method + " " + address, answer, elsewhere);
        });
    }

    private static void assertHidden(String request, HttpResponse<String> answer, Set<String> hidden) {
        String all = (answer.body() + answer.headers().map()).toLowerCase(Locale.ROOT);
        for (String word : hidden) {
            int at = all.indexOf(word);
            assertThat(at < 0 ? "" : all.substring(Math.max(0, at - 100), Math.min(all.length(), at + 100)))
                    .as(request + " shows " + word)
                    .isEmpty();
        }
    }

    /** The addresses of all routes for GET. A partner also tries those of the other partner with its own token. */
    private List<String> addresses(Reader reader) throws IOException {
        Map<String, List<String>> rows = rows();
        Set<String> routes = router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows.keySet()).as("routes in addresses.txt").isEqualTo(routes);
        return rows.values().stream()
                .flatMap(List::stream)
                .flatMap(address -> address.contains("ID")
                        ? ids.values().stream().map(id -> address.replace("ID", id))
                        : Stream.of(address))
                .map(address -> address.replace("TOKEN", reader.isPartner() ? reader.token() : "dl_000000000000_x"))
                .flatMap(address -> address.contains("NAME")
                        ? Stream.of("herald", "gazette").map(name -> address.replace("NAME", name))
                        : Stream.of(address))
                .map(address -> address.replace("*", "%2A"))
                .distinct()
                .toList();
    }

    /** The addresses of all other routes, each with its method; they refuse a request without a body or a token. */
    private Map<String, String> changing(Reader reader) {
        Map<String, String> addresses = new LinkedHashMap<>();
        String id = Objects.requireNonNull(ids.get(NEVER));
        router.uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.GET && route.getHttpMethod() != HttpMethod.HEAD)
                .forEach(route -> addresses.put(
                        route.getUriMatchTemplate()
                                .toString()
                                .replace("{id}", id)
                                .replace("{name}", reader.isPartner() ? reader.name() : "herald")
                                .replaceAll("\\{[?&][^}]*}", "")
                                .replaceAll("\\{extension[^}]*}", "rss")
                                .replaceAll("\\{kind[^}]*}", "sections")
                                .replaceAll("\\{place[^}]*\\+}", "50")
                                .replaceAll("\\{[^}]*}", "world"),
                        route.getHttpMethodName()));
        return addresses;
    }

    private static Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (InputStream file =
                Objects.requireNonNull(EveryReaderHttpTest.class.getResourceAsStream("addresses.txt"))) {
            List<String> row = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("    ")) {
                    row.add(line.strip());
                } else if (!line.startsWith("#")) {
                    row = new ArrayList<>();
                    rows.put(line, row);
                }
            }
        }
        return rows;
    }

    /** Publishes articles of each kind, of which the last ones are looked for by their ids. */
    private void publish(int count) {
        for (int i = 0; i < count; i++) {
            article("zzopen", "open-wire", "");
            article(PARTNERS, "harbour-wire", "");
            if (i < 3) {
                article(TURNED, "turned-wire", "");
                article(NEVER, "closed-wire", "");
                article(PARTNERS + "-own", "harbour-wire", ", \"redistribution\": \"partners\"");
                article(NEVER + "-own", "harbour-wire", ", \"redistribution\": \"none\"");
                article(
                        EMBARGO,
                        "open-wire",
                        ", \"stage\": \"published\", \"embargoUntil\": \""
                                + Instant.now().plus(Duration.ofDays(1)) + "\"");
            }
        }
    }

    private void article(String word, String agency, String more) {
        Answer created = client.api("POST", "/api/articles", """
                {"section": "world", "title": "sharedword %1$s title", "summary": "sharedword %1$s summary",
                "content": "<p>sharedword %1$s text.</p>", "language": "en", "agency": "%2$s",
                "authors": [{"name": "Shared Author"}, {"name": "%1$s author"}], "byline": "By %1$s",
                "contributorLine": "%1$s contributed.", "dateline": {"text": "%1$s"}, "rights": "%1$s rights",
                "tags": ["Shared", "shared %1$s tag"], "canonicalUrl": "https://%1$s.example/%3$s",
                "images": [{"url": "https://p.example/%1$s.jpg", "caption": "%1$s caption"}]%4$s}
                """.formatted(word, agency, UUID.randomUUID(), more));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        ids.put(word, created.id());
    }
}
