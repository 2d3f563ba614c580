package dateline.push;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.feed.PublicAddress;
import dateline.push.document.SubscribedDocuments;
import dateline.push.subscription.Subscription;
import dateline.push.subscription.SubscriptionState;
import dateline.push.subscription.Subscriptions;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A section of its own for a test, its articles, and the subscriptions of its feeds. */
public final class SubscribedSection {
    private final EmbeddedServer server;
    private final Client client;
    private String name = "s" + UUID.randomUUID();

    public SubscribedSection(EmbeddedServer server) {
        this.server = server;
        client = new Client(
                server, Path.of(server.getApplicationContext().getRequiredProperty("dateline.data", String.class)));
        client.api("PUT", "/api/sections/" + name, "{\"title\": \"" + name + "\"}");
    }

    /** A client of the server. */
    public Client client() {
        return client;
    }

    /** The slug. */
    public String name() {
        return name;
    }

    /** The address of the feed in Atom. */
    public String topic() {
        return topic("atom");
    }

    /** The address of the feed in a format. */
    public String topic(String extension) {
        return server.getApplicationContext()
                .getBean(PublicAddress.class)
                .at(path(extension))
                .toString();
    }

    /** The path of the feed in a format. */
    public String path(String extension) {
        return "/sections/" + name + "/feed." + extension;
    }

    /** Publishes an article, and returns its id. */
    public String publish(String title) {
        Answer answer = client.api(
                "POST",
                "/api/articles",
                "{\"section\": \"" + name + "\", \"title\": \"" + title + "\", \"content\": \"<p>A text.</p>\"}");
        assertThat(answer.status()).isEqualTo(201);
        return answer.id();
    }

    public void withdraw(String id) {
        assertThat(client.api("POST", "/api/articles/" + id + "/withdraw", "{\"text\": \"It was wrong.\"}")
                        .status())
                .isEqualTo(200);
    }

    /** Gives it another slug; its feeds have other addresses from now on. */
    public void rename() {
        String now = name + "-now";
        assertThat(client.api(
                                "PUT",
                                "/api/sections/" + name,
                                "{\"title\": \"" + name + "\", \"slug\": \"" + now + "\"}",
                                "If-Match",
                                tag())
                        .status())
                .isEqualTo(200);
        name = now;
    }

    /** Deletes the section; its topics end. */
    public void retire() {
        assertThat(client.api("DELETE", "/api/sections/" + name, "", "If-Match", tag())
                        .status())
                .isBetween(200, 299);
    }

    private String tag() {
        return client.api("GET", "/api/sections/" + name, "").header("ETag");
    }

    /**
     * Requests a subscription of the hub, without waiting for its verification.
     *
     * @param more pairs of names and values
     */
    public HttpResponse<String> request(String topic, String callback, String... more) {
        return Form.post(
                server,
                "/hub",
                Stream.concat(
                                Stream.of("hub.mode", "subscribe", "hub.topic", topic, "hub.callback", callback),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Subscribes a callback to the feed in Atom, and returns when it has confirmed the subscription. */
    public HttpResponse<String> subscribe(String callback, String... more) {
        HttpResponse<String> answer = request(topic(), callback, more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        await(callback, Optional::isPresent);
        return answer;
    }

    /** The subscription of a callback, of the feed in any format, when it fulfils a condition. */
    public Subscription awaitSubscription(String callback, Predicate<Subscription> condition) {
        return await(callback, row -> row.filter(condition).isPresent()).orElseThrow();
    }

    /** Changes the state of a subscription as its callback's answers would. */
    public void become(SubscriptionState state, Subscription subscription) {
        DataSource store = DelegatingDataSource.unwrapDataSource(
                server.getApplicationContext().getBean(DataSource.class));
        try (Connection connection = store.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE subscription SET state = ? WHERE id = ?")) {
            connection.setAutoCommit(true);
            update.setString(1, state.name());
            update.setObject(2, subscription.id());
            assertThat(update.executeUpdate()).isEqualTo(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until a callback has no subscription. */
    public void awaitEnd(String callback) {
        await(callback, Optional::isEmpty);
    }

    private Optional<Subscription> await(String callback, Predicate<Optional<Subscription>> condition) {
        Subscriptions subscriptions = server.getApplicationContext().getBean(Subscriptions.class);
        SubscribedDocuments documents = server.getApplicationContext().getBean(SubscribedDocuments.class);
        Optional<Subscription> row = Optional.empty();
        for (int i = 0; i < 1_500; i++) {
            row = Stream.of("atom", "rss", "json")
                    .flatMap(extension -> documents.findByPath(path(extension)).stream())
                    .flatMap(document -> subscriptions.ofDocument(document.id(), 1_000).stream())
                    .filter(one -> one.callback().equals(callback))
                    .findFirst();
            if (condition.test(row)) {
                return row;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError(row);
    }
}
