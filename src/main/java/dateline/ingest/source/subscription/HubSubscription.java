package dateline.ingest.source.subscription;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of a source at the hub of its feed.
 *
 * @param callback the part of the callback's address that nobody can guess; it is never shown or logged
 * @param source the name of the source, which may be deleted by now
 * @param topic the address of the feed, as the feed itself names it
 * @param hub the address of the hub
 * @param secret the key of signatures; it is never shown or logged
 * @param ends when its lease ends; null until the hub has confirmed it
 * @param due when the hub is asked next, or the lease is to be renewed; null for never
 * @param asked when the hub was last asked, while its confirmation is awaited
 * @param failures the number of requests in a row that the hub has not confirmed, the last one included
 * @param answer what came of the last request or document, in one line for people
 * @param received how many documents have come
 * @param ignored how many of them had no valid signature
 * @param latest when the last valid one came
 */
@MappedEntity("hub_subscription")
public record HubSubscription(
        @Id String callback,
        String source,
        String topic,
        String hub,
        String secret,
        HubStanding standing,
        Instant created,
        @Nullable Instant ends,
        @Nullable Instant due,
        @Nullable Instant asked,
        int failures,
        @Nullable String answer,
        long received,
        long ignored,
        @Nullable Instant latest) {
    private static final int ANSWER = 500;

    public HubSubscription {
        answer = answer == null || answer.length() <= ANSWER ? answer : answer.substring(0, ANSWER);
    }

    /** A new one, for which the hub is to be asked at once. */
    public static HubSubscription wanted(String source, String topic, String hub, Instant now) {
        return new HubSubscription(
                Secrets.random(),
                source,
                topic,
                hub,
                Secrets.random(),
                HubStanding.REQUESTED,
                now,
                null,
                now,
                null,
                0,
                null,
                0,
                0,
                null);
    }

    /** One that takes its place, which continues its counts. */
    public HubSubscription renewal(Instant now) {
        HubSubscription other = wanted(source, topic, hub, now);
        return new HubSubscription(
                other.callback,
                source,
                topic,
                hub,
                other.secret,
                other.standing,
                now,
                null,
                now,
                null,
                0,
                answer,
                received,
                ignored,
                latest);
    }

    /** Whether the hub sends changes at a time. */
    public boolean isAlive(Instant now) {
        return standing == HubStanding.ACTIVE && ends != null && ends.isAfter(now);
    }

    /** Whether the hub may know of it. */
    public boolean isKnownToHub() {
        return failures > 0 || ends != null;
    }

    /**
     * In another state, without a question that is open.
     *
     * @param later when it is looked at again; null for never
     */
    public HubSubscription with(HubStanding other, @Nullable Instant later) {
        return new HubSubscription(
                callback, source, topic, hub, secret, other, created, ends, later, null, 0, answer, received, ignored,
                latest);
    }

    /** After the hub has confirmed it, until the end of its lease. */
    public HubSubscription activeUntil(Instant end, Instant renewal) {
        return new HubSubscription(
                callback,
                source,
                topic,
                hub,
                secret,
                HubStanding.ACTIVE,
                created,
                end,
                renewal,
                null,
                0,
                null,
                received,
                ignored,
                latest);
    }

    /** While the hub is asked, and until it asks back. */
    public HubSubscription askedAt(Instant now, Instant patience) {
        return new HubSubscription(
                callback,
                source,
                topic,
                hub,
                secret,
                standing,
                created,
                ends,
                patience,
                now,
                failures + 1,
                asked == null ? answer : "The hub has not asked for the confirmation of the last request.",
                received,
                ignored,
                latest);
    }

    /** After a request that the hub has refused or not answered. */
    public HubSubscription failed(String reason, Instant again) {
        return new HubSubscription(
                callback, source, topic, hub, secret, standing, created, ends, again, null, failures, reason, received,
                ignored, latest);
    }

    /** With what is to be said of it. */
    public HubSubscription saying(@Nullable String text) {
        return new HubSubscription(
                callback, source, topic, hub, secret, standing, created, ends, due, asked, failures, text, received,
                ignored, latest);
    }

    /** After a document with a valid signature. */
    public HubSubscription receivedAt(Instant now) {
        return new HubSubscription(
                callback,
                source,
                topic,
                hub,
                secret,
                standing,
                created,
                ends,
                due,
                asked,
                failures,
                answer,
                received + 1,
                ignored,
                now);
    }

    /** After a document without one. */
    public HubSubscription ignoredOne(String reason) {
        return new HubSubscription(
                callback,
                source,
                topic,
                hub,
                secret,
                standing,
                created,
                ends,
                due,
                asked,
                failures,
                reason,
                received + 1,
                ignored + 1,
                latest);
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "subscription of " + source + " at " + hub;
    }
}
