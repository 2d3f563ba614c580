package dateline.api.subscription;

import dateline.http.QueryParameters;
import dateline.push.subscription.SubscriptionKind;
import dateline.push.subscription.SubscriptionState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of a list of subscriptions. Faults are collected. */
final class SubscriptionQuery {
    private static final UUID FIRST = new UUID(0, 0);

    private final QueryParameters parameters = new QueryParameters();

    /** The id after which a page begins. */
    UUID after(@Nullable String after) {
        try {
            return after == null ? FIRST : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            parameters.fault("after", "after is a value from next of an earlier page: follow that address");
            return FIRST;
        }
    }

    @Nullable
    String kind(@Nullable String word) {
        return constant(
                "kind",
                word,
                Arrays.stream(SubscriptionKind.values())
                        .map(SubscriptionKind::word)
                        .toList());
    }

    @Nullable
    String state(@Nullable String word) {
        return constant(
                "state",
                word,
                Arrays.stream(SubscriptionState.values())
                        .map(SubscriptionState::word)
                        .toList());
    }

    @Nullable
    String text(String name, @Nullable String value, int limit) {
        return value == null ? null : parameters.text(name, value, limit);
    }

    int limit(@Nullable String limit, int otherwise, int most) {
        return limit == null ? otherwise : parameters.count("limit", limit, most);
    }

    /** Throws a 400 that names every fault. */
    void refuseFaults() {
        parameters.refuseFaults();
    }

    /** The name of the constant with a word, as it is stored. */
    private @Nullable String constant(String name, @Nullable String word, List<String> words) {
        if (word != null && !words.contains(word)) {
            parameters.fault(name, name + " is one of " + String.join(", ", words));
        }
        return word == null ? null : word.toUpperCase(Locale.ROOT);
    }
}
