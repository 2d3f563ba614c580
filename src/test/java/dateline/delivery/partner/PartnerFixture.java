package dateline.delivery.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A newsroom with two agencies, the copy of one of which is for partners only. */
record PartnerFixture(Client client) {
    static final String RESTRICTED = "harbour-wire";
    static final String OPEN = "open-wire";

    static PartnerFixture of(Client client) {
        PartnerFixture fixture = new PartnerFixture(client);
        fixture.agency(RESTRICTED, "partners");
        fixture.agency(OPEN, "allowed");
        return fixture;
    }

    void agency(String slug, String redistribution) {
        Answer saved = client.api(
                "PUT",
                "/api/agencies/" + slug,
                "{\"code\": \"" + slug + "\", \"name\": \"Name of " + slug
                        + "\", \"home\": \"https://harbour.example/\", \"redistribution\": \"" + redistribution
                        + "\"}");
        assertThat(saved.status()).as(saved.toString()).isIn(200, 201);
    }

    /** Publishes an article of an agency under a random title, which is its word. */
    Answer publish(String agency, String more) {
        String word = "word" + UUID.randomUUID().toString().replace("-", "");
        String tags = more.contains("\"tags\"") ? "" : ", \"tags\": [\"Herring\"]";
        String byline = more.contains("\"authors\"") ? "" : ", \"byline\": \"By Ana Vela\"";
        Answer created = client.api(
                "POST",
                "/api/articles",
                "{\"section\": \"world\", \"title\": \"" + word + "\", \"summary\": \"Summary of it.\", \"content\":"
                        + " \"<p>The whole text of it.</p>\", \"language\": \"en\", \"agency\": \"" + agency
                        + "\"" + byline + tags + more + "}");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created;
    }

    /** Puts a partner. */
    void partner(String name, String members) {
        Answer saved =
                client.api("PUT", "/api/partners/" + name, "{\"title\": \"Partner " + name + "\"" + members + "}");
        assertThat(saved.status()).as(saved.toString()).isIn(200, 201);
    }

    /** Makes a token of a partner. */
    Answer token(String name, String body) {
        Answer created = client.api("POST", "/api/partners/" + name + "/tokens", body);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created;
    }

    String token(String name) {
        return token(name, "{}").at("/token");
    }

    static void await(BooleanSupplier condition) {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
