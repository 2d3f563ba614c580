package dateline.api.webhook;

import dateline.api.article.FeedNames;
import dateline.article.ReferenceData;
import dateline.article.feed.FeedKey;
import dateline.article.log.Act;
import dateline.ingest.field.Fields;
import dateline.push.CallbackClient;
import dateline.push.webhook.Webhook;
import dateline.push.webhook.WebhookSecret;
import dateline.section.Section;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a webhook as a client sends them.
 *
 * @param name the name in the address of the request
 * @param before the stored webhook; null for a new one
 * @param last the last number of the change log
 */
record WebhookFields(Fields fields, String name, @Nullable Webhook before, long last) {
    private static final int MOST = 200;
    private static final int LONGEST = 300;
    private static final int LONGEST_ADDRESS = 2_000;

    /** The words of acts on articles, in the order of their kinds. */
    static final List<String> ACTS =
            EnumSet.range(Act.CREATE, Act.REFILE).stream().map(Act::word).toList();

    private static final String NUMBER = "a number of the change log, at most ";

    /** The webhook that they describe; throws a 422 that names every fault. */
    Webhook read(CallbackClient callbacks, FeedNames names, ReferenceData reference, Instant now) {
        if (!Section.isSlug(name)) {
            fields.fault(
                    "name",
                    "\"" + name
                            + "\" is not a name of a webhook: use lower-case letters, digits and hyphens, at most 100");
        }
        String address = address(callbacks);
        List<String> feeds = feeds(names, reference);
        List<String> acts = acts();
        String secret = secret();
        Long after = after(fields, last);
        List.of("name", "state", "answer", "subscription", "created").forEach(fields::ignore);
        fields.refuseUnknown();
        fields.refuseFaults();
        Instant changed = now.truncatedTo(ChronoUnit.MICROS);
        return new Webhook(
                name,
                Objects.requireNonNull(address),
                feeds,
                acts,
                secret,
                before != null ? before.number() : after != null ? after : last,
                before == null ? null : before.answer(),
                before == null ? changed : before.created(),
                changed);
    }

    /** The change number after which a webhook is told; null when it is absent. */
    static @Nullable Long after(Fields fields, long last) {
        Object value = fields.value("after");
        if (value == null) {
            return null;
        }
        if ((value instanceof Integer || value instanceof Long)
                && ((Number) value).longValue() >= 0
                && ((Number) value).longValue() <= last) {
            return ((Number) value).longValue();
        }
        fields.fault("after", "after must be " + NUMBER + last + ", or 0 for all changes");
        return null;
    }

    private @Nullable String address(CallbackClient callbacks) {
        int before = fields.faults().size();
        String text = fields.written("address", LONGEST_ADDRESS);
        if (text == null) {
            if (fields.faults().size() == before) {
                fields.fault("address", "a webhook needs an address: send one like https://example.org/news");
            }
            return null;
        }
        try {
            return callbacks.accepted(text);
        } catch (IllegalArgumentException e) {
            fields.fault("address", "address can't be used: " + e.getMessage());
            return null;
        }
    }

    /** Feed keys, sorted, so that another order of the same choice is no change. */
    private List<String> feeds(FeedNames names, ReferenceData reference) {
        List<String> keys = new ArrayList<>();
        List<String> texts = fields.texts("feeds", LONGEST, MOST);
        for (int i = 0; i < texts.size(); i++) {
            Optional<FeedKey> key = names.key(texts.get(i), reference);
            if (key.isPresent()) {
                keys.add(key.get().value());
            } else {
                fields.fault(
                        "feeds",
                        i,
                        "\"" + texts.get(i)
                                + "\" is not a feed of this server: send all, or a name such as sections/world or agencies/ap; /feeds.opml lists them");
            }
        }
        return keys.stream().distinct().sorted().toList();
    }

    /** The words of acts, in the order of their kinds. */
    private List<String> acts() {
        List<String> texts = fields.texts("acts", LONGEST, MOST);
        for (int i = 0; i < texts.size(); i++) {
            if (!ACTS.contains(texts.get(i))) {
                fields.fault(
                        "acts",
                        i,
                        "\"" + texts.get(i) + "\" is not an act on articles; there are " + String.join(", ", ACTS));
            }
        }
        return ACTS.stream().filter(texts::contains).toList();
    }

    private String secret() {
        String text = fields.written("secret", LONGEST);
        if (text == null) {
            return before == null ? WebhookSecret.random().text() : before.secret();
        }
        return WebhookSecret.parse(text).map(WebhookSecret::text).orElseGet(() -> {
            fields.fault(
                    "secret",
                    "secret must be whsec_ and the Base64 of 24 to 64 random bytes; leave it out, and the server makes one");
            return "";
        });
    }
}
