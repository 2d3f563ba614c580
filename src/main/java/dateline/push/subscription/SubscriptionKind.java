package dateline.push.subscription;

import io.micronaut.core.annotation.Introspected;
import java.util.Locale;

/** The protocols by which subscribers are told of changes. */
@Introspected
public enum SubscriptionKind {
    /** W3C WebSub: the subscriber gets the document. */
    WEBSUB,
    /** rssCloud: the subscriber gets the address of the feed that has changed. */
    RSSCLOUD,
    /** A program of a partner or of the newsroom gets each change of an article as JSON. */
    WEBHOOK;

    /** Its name in JSON and in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
