package dateline.api.partner;

import dateline.api.feed.FeedChoiceFields;
import dateline.article.ReferenceData;
import dateline.article.combined.CombinedFeed;
import dateline.article.entitlement.EntitlementTerms;
import dateline.article.feed.FeedConditions;
import dateline.feed.DocumentFormat;
import dateline.ingest.field.Fields;
import dateline.ingest.field.RequiredFields;
import dateline.partner.Partner;
import dateline.section.Section;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a partner as a client sends them.
 *
 * @param name the name in the address of the request
 * @param before the terms of the stored partner; null for a new one
 * @param combined all combined feeds in use
 * @param profiles the names of all profiles
 */
record PartnerFields(
        Fields fields,
        String name,
        @Nullable EntitlementTerms before,
        ReferenceData reference,
        List<CombinedFeed> combined,
        List<String> profiles) {
    /** The addresses of articles begin with it. */
    private static final String RESERVED = "articles";

    private static final int LONGEST = 300;
    private static final int LONGEST_CONTACT = 1_000;

    /** A year in minutes, and in hours. */
    private static final double LONGEST_DELAY = 525_600;

    private static final double LONGEST_QUIET = 8_760;

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** The formats that a contract can have. */
    static final List<String> FORMATS = Arrays.stream(DocumentFormat.values())
            .filter(DocumentFormat::isFeed)
            .map(DocumentFormat::extension)
            .toList();

    private static final List<String> DEFAULT_FORMATS =
            DocumentFormat.FEEDS.stream().map(DocumentFormat::extension).toList();

    /** What the fields describe. */
    record Read(Partner partner, EntitlementTerms terms) {}

    /** The partner that they describe; throws a 422 that names every fault. */
    Read read(Instant now) {
        if (!Section.isSlug(name) || name.equals(RESERVED)) {
            fields.fault(
                    "name",
                    "\"" + name
                            + "\" is not a name of a partner: use lower-case letters, digits and hyphens, at most 100, and not \"articles\"");
        }
        String title = RequiredFields.text(fields, "title", LONGEST, "a partner needs a title");
        String contact = fields.text("contact", LONGEST_CONTACT);
        FeedChoiceFields choices = new FeedChoiceFields(
                fields, reference, key -> before != null && before.conditions().name(key), combined);
        List.of("any", "all", "none").forEach(this::demandFeeds);
        FeedConditions conditions = new FeedConditions(choices.keys("any"), choices.keys("all"), choices.keys("none"));
        boolean summary = "summary".equals(word("content", "full", List.of("full", "summary")));
        int delay = number("delay", LONGEST_DELAY);
        boolean advance = Boolean.TRUE.equals(fields.flag("advance"));
        if (advance && delay > 0) {
            fields.fault("advance", "a partner with a delay gets no articles in advance: send one of the two");
        }
        boolean images = !Boolean.FALSE.equals(fields.flag("images"));
        List<String> formats = formats();
        String profile = word("profile", "plain", profiles);
        Instant from = instant("from");
        Instant until = instant("until");
        if (from != null && until != null && !from.isBefore(until)) {
            fields.fault("until", "until " + until + " is not after from " + from);
        }
        int quiet = number("quietAfter", LONGEST_QUIET);
        List.of("name", "retired").forEach(fields::ignore);
        fields.refuseUnknown();
        fields.refuseFaults();
        Partner partner = new Partner(
                name,
                Objects.requireNonNull(title),
                contact,
                0,
                summary,
                images,
                formats,
                profile,
                from,
                until,
                quiet,
                now.truncatedTo(ChronoUnit.MICROS),
                null);
        return new Read(partner, new EntitlementTerms(conditions, delay, advance));
    }

    /** A choice without feeds would be no condition, so that a slip of the pen would open everything. */
    private void demandFeeds(String field) {
        if (fields.value(field) instanceof Map<?, ?> choice
                && choice.values().stream().allMatch(feeds -> !(feeds instanceof List<?> some) || some.isEmpty())) {
            fields.fault(field, field + " names no feeds: name some, or leave it out");
        }
    }

    private @Nullable Instant instant(String field) {
        Instant instant = fields.instant(field);
        if (instant != null && instant.isAfter(LATEST)) {
            fields.fault(field, field + " " + instant + " is too far away: leave it out for no limit");
            return null;
        }
        return instant;
    }

    private int number(String field, double most) {
        Double number = fields.number(field, 0, most);
        if (number != null && number != Math.rint(number)) {
            fields.fault(field, field + " " + number + " is not a whole number");
        }
        return number == null ? 0 : number.intValue();
    }

    private String word(String field, String otherwise, List<String> words) {
        String word = fields.text(field, LONGEST);
        if (word != null && !words.contains(word)) {
            fields.fault(
                    field,
                    field + " \"" + word + "\" is unknown; send one of "
                            + words.stream().sorted().collect(Collectors.joining(", ")));
        }
        return word == null ? otherwise : word;
    }

    private List<String> formats() {
        List<String> sent = fields.texts("formats", 20, FORMATS.size());
        for (int i = 0; i < sent.size(); i++) {
            if (!FORMATS.contains(sent.get(i))) {
                fields.fault("formats", i, "\"" + sent.get(i) + "\" is not a format; the formats are " + FORMATS);
            }
        }
        return sent.isEmpty()
                ? DEFAULT_FORMATS
                : FORMATS.stream().filter(sent::contains).toList();
    }
}
