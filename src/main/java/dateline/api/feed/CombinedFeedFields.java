package dateline.api.feed;

import dateline.article.ReferenceData;
import dateline.article.combined.CombinedFeed;
import dateline.article.feed.FeedKey;
import dateline.ingest.field.Fields;
import dateline.ingest.field.RequiredFields;
import dateline.section.Section;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a combined feed as a client sends them.
 *
 * @param name the name in the address of the request
 * @param before the stored feed; null for a new one
 */
record CombinedFeedFields(
        Fields fields, String name, @Nullable CombinedFeed before, ReferenceData reference) {
    private static final int MOST = 200;
    private static final int LONGEST = 300;
    private static final Duration LONGEST_WINDOW = Duration.ofDays(3_660);

    /** The feed that they describe, in use; throws a 422 that names every fault. */
    CombinedFeed read(Instant now, int defaultEntries) {
        if (!Section.isSlug(name)) {
            fields.fault(
                    "name",
                    "\"" + name
                            + "\" is not a name of a feed: use lower-case letters, digits and hyphens, at most 100");
        }
        String title = RequiredFields.text(fields, "title", LONGEST, "a feed needs a title");
        String description = fields.text("description", 2_000);
        String language = fields.language("language");
        FeedChoiceFields choices = new FeedChoiceFields(fields, reference, this::isStored, null);
        List<String> any = choices.keys("any");
        List<String> all = choices.keys("all");
        List<String> none = choices.keys("none");
        int hours = hours();
        Double entries = fields.number("entries", 1, MOST);
        String content = fields.text("content", 20);
        if (content != null && !content.equals("full") && !content.equals("summary")) {
            fields.fault("content", "content is full or summary");
        }
        Boolean credit = fields.flag("visibleCredit");
        List.of("name", "notes", "retired").forEach(fields::ignore);
        fields.refuseUnknown();
        fields.refuseFaults();
        return new CombinedFeed(
                name,
                Objects.requireNonNull(title),
                description,
                language,
                any,
                all,
                none,
                hours,
                entries == null ? defaultEntries : entries.intValue(),
                "summary".equals(content),
                credit == null || credit,
                now.truncatedTo(ChronoUnit.MICROS),
                null);
    }

    private boolean isStored(FeedKey key) {
        return before != null
                && (before.anyOf().contains(key.value())
                        || before.allOf().contains(key.value())
                        || before.noneOf().contains(key.value()));
    }

    private int hours() {
        String text = fields.text("window", 40);
        if (text == null) {
            return 0;
        }
        try {
            Duration window = Duration.parse(text.toUpperCase(Locale.ROOT));
            if (window.compareTo(Duration.ofHours(1)) >= 0 && window.compareTo(LONGEST_WINDOW) <= 0) {
                return (int) window.toHours();
            }
        } catch (DateTimeException e) {
            // The fault below says what to send.
        }
        fields.fault(
                "window",
                "window \"" + text + "\" is not a duration between one hour and ten years: write PT36H or P7D");
        return 0;
    }
}
