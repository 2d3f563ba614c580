package dateline.desk.session;

import dateline.access.session.SessionSettings;
import dateline.delivery.connection.AttemptLimit;
import dateline.delivery.connection.RequestingClient;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** Limits the wrong tokens and links with which a client may try to sign in. */
@Singleton
final class SignInLimit {
    private final AttemptLimit attempts;

    SignInLimit(RequestingClient clients, SessionSettings settings) {
        this.attempts = new AttemptLimit(clients, settings.attemptsPerMinute());
    }

    boolean isReached(HttpRequest<?> request) {
        return attempts.isReached(request);
    }

    void count(HttpRequest<?> request) {
        attempts.count(request);
    }
}
