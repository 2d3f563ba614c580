package dateline.api.source;

import dateline.article.ReferenceData;
import dateline.attribution.address.Slugs;
import dateline.ingest.field.Fields;
import dateline.ingest.source.Source;
import dateline.ingest.source.SourceKind;
import dateline.ingest.source.hub.CallbackAddress;
import dateline.ingest.source.look.SourceAddresses;
import dateline.ingest.source.rule.EntryChoice;
import dateline.ingest.source.rule.Retractions;
import dateline.ingest.source.rule.SourceRules;
import dateline.section.Section;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a source as a client sends them.
 *
 * @param name the name in the address of the request
 * @param before the stored source; null for a new one
 */
record SourceFields(Fields fields, String name, @Nullable Source before, ReferenceData reference) {
    private static final int LINE = 2_000;
    private static final int WORD = 300;
    private static final int MOST = 200;
    private static final Duration LONGEST = Duration.ofDays(30);

    /** The source that they describe; throws a 422 that names every fault. */
    Source read(SourceAddresses addresses, CallbackAddress callbacks, Instant now) {
        if (!Section.isSlug(name)) {
            fields.fault(
                    "name",
                    "\"" + name
                            + "\" is not a name of a source: use lower-case letters, digits and hyphens, at most 100");
        }
        SourceKind kind = kind();
        String address = address(addresses, kind);
        SourceRules rules = rules(kind, isPushed(kind, callbacks));
        List.of("name", "created", "state").forEach(fields::ignore);
        fields.refuseUnknown();
        fields.refuseFaults();
        Instant changed = now.truncatedTo(ChronoUnit.MICROS);
        // A source is known by the time of its last change, so each change has another one.
        boolean isSame = before != null && !changed.isAfter(before.changed());
        return new Source(
                name,
                kind,
                Objects.requireNonNull(address),
                rules,
                before == null ? changed : before.created(),
                isSame ? Objects.requireNonNull(before).changed().plus(1, ChronoUnit.MICROS) : changed);
    }

    private SourceKind kind() {
        String word = fields.text("kind", 20);
        if (word == null) {
            return SourceKind.FEED;
        }
        return Stream.of(SourceKind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    fields.fault("kind", "kind is feed or folder");
                    return SourceKind.FEED;
                });
    }

    private @Nullable String address(SourceAddresses addresses, SourceKind kind) {
        int faults = fields.faults().size();
        String text = fields.written("address", LINE);
        if (fields.faults().size() > faults || !Section.isSlug(name)) {
            return null;
        }
        try {
            return addresses.accepted(kind, name, text);
        } catch (IllegalArgumentException e) {
            fields.fault("address", "address can't be used: " + e.getMessage());
            return null;
        }
    }

    private boolean isPushed(SourceKind kind, CallbackAddress callbacks) {
        String word = fields.text("push", 20);
        if (word == null || word.equals("none")) {
            return false;
        }
        if (!word.equals("websub")) {
            fields.fault("push", "push is websub or none");
        } else if (kind != SourceKind.FEED) {
            fields.fault("push", "push is for feeds: a folder has no hub");
        } else {
            callbacks.refusal().ifPresent(reason -> fields.fault("push", "push can't be websub: " + reason));
        }
        return true;
    }

    private SourceRules rules(SourceKind kind, boolean isPushed) {
        String section = section(fields.text("section", WORD), "section");
        List<String> alsoIn = new ArrayList<>();
        for (String slug : fields.texts("alsoIn", WORD, 20)) {
            Optional.ofNullable(section(slug, "alsoIn"))
                    .filter(id -> !id.equals(section))
                    .ifPresent(alsoIn::add);
        }
        URI license = fields.address("license", null);
        boolean isFolder = kind == SourceKind.FOLDER;
        Duration shortest = isFolder ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
        Duration least = interval("leastInterval", shortest, isFolder ? Duration.ofSeconds(2) : Duration.ofMinutes(5));
        Duration usual = Duration.ofHours(12);
        Duration most = interval("mostInterval", shortest, least.compareTo(usual) > 0 ? least : usual);
        if (most.compareTo(least) < 0) {
            fields.fault("mostInterval", "mostInterval must not be less than leastInterval, " + least);
        }
        return new SourceRules(
                section == null ? "" : section,
                alsoIn,
                agency(),
                fields.text("rights", LINE),
                fields.text("usageTerms", LINE),
                license == null ? null : license.toString(),
                fields.language("language"),
                isDraft(),
                choice("any"),
                choice("all"),
                choice("none"),
                retractions(),
                least,
                most,
                isPushed);
    }

    private @Nullable String section(@Nullable String slug, String field) {
        Section section = slug == null
                ? null
                : reference.section(
                        slug,
                        retired -> before != null
                                && (before.rules().section().equals(retired.id())
                                        || before.rules().alsoIn().contains(retired.id())));
        if (section == null) {
            fields.fault(
                    field,
                    (slug == null ? "a source needs a section" : "section \"" + slug + "\" is unknown")
                            + "; give one of " + reference.sectionNames());
        }
        return section == null ? null : section.id();
    }

    private @Nullable String agency() {
        String slug = fields.text("agency", WORD);
        if (slug == null) {
            return null;
        }
        var agency = reference.agency(
                slug,
                retired -> before != null && retired.id().equals(before.rules().agency()));
        if (agency == null) {
            fields.fault("agency", "agency \"" + slug + "\" is unknown; there are " + reference.agencyNames());
        }
        return agency == null ? null : agency.id();
    }

    private boolean isDraft() {
        String word = fields.text("publish", 20);
        if (word != null && !word.equals("at-once") && !word.equals("draft")) {
            fields.fault("publish", "publish is at-once or draft");
        }
        return "draft".equals(word);
    }

    private Retractions retractions() {
        String word = fields.text("retractions", 20);
        return word == null
                ? Retractions.TOMBSTONES
                : Retractions.of(word).orElseGet(() -> {
                    fields.fault("retractions", "retractions is ignore, tombstones or pages");
                    return Retractions.TOMBSTONES;
                });
    }

    private EntryChoice choice(String field) {
        Fields choice = fields.object(field, "words");
        if (choice == null) {
            return EntryChoice.NONE;
        }
        List<String> words = choice.texts("words", WORD, MOST);
        List<String> tags = slugs(choice, "tags");
        List<String> authors = slugs(choice, "authors");
        choice.refuseUnknown();
        return new EntryChoice(words, tags, authors);
    }

    private static List<String> slugs(Fields choice, String kind) {
        List<String> slugs = new ArrayList<>();
        List<String> texts = choice.texts(kind, WORD, MOST);
        for (int i = 0; i < texts.size(); i++) {
            Optional<String> slug = Slugs.of(texts.get(i));
            slug.ifPresent(slugs::add);
            if (slug.isEmpty()) {
                choice.fault(kind, i, "\"" + texts.get(i) + "\" has no letter or digit");
            }
        }
        return slugs.stream().distinct().toList();
    }

    private Duration interval(String field, Duration shortest, Duration otherwise) {
        String text = fields.text(field, 40);
        if (text == null) {
            return otherwise;
        }
        try {
            Duration interval = Duration.parse(text.toUpperCase(Locale.ROOT));
            if (interval.compareTo(shortest) >= 0 && interval.compareTo(LONGEST) <= 0) {
                return interval;
            }
        } catch (DateTimeException e) {
            // The fault below says what to send.
        }
        fields.fault(
                field,
                field + " \"" + text + "\" is not a duration between " + shortest + " and " + LONGEST
                        + ": write one such as PT15M or PT2H");
        return otherwise;
    }
}
