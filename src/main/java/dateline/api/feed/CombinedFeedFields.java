package dateline.api.feed;

import dateline.article.ReferenceData;
import dateline.article.combined.CombinedFeed;
import dateline.article.feed.FeedKey;
import dateline.attribution.Agency;
import dateline.attribution.address.Slugs;
import dateline.ingest.field.Fields;
import dateline.ingest.field.LanguageTag;
import dateline.ingest.field.RequiredFields;
import dateline.section.Section;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A combined feed as somebody wrote it. */
final class CombinedFeedFields {
    private static final int MOST = 200;
    private static final int LONGEST = 300;
    private static final Duration LONGEST_WINDOW = Duration.ofDays(3_660);

    private final Fields told;
    private final String name;
    private final @Nullable CombinedFeed before;
    private final ReferenceData reference;

    /** @param name of the address that it was sent to */
    CombinedFeedFields(Fields told, String name, @Nullable CombinedFeed before, ReferenceData reference) {
        this.told = told;
        this.name = name;
        this.before = before;
        this.reference = reference;
    }

    /** The feed, checked whole and not given up. */
    CombinedFeed read(Instant now, int usualEntries) {
        if (!Section.isSlug(name)) {
            told.fault("name", "\"" + name + "\" is no name: use lower-case letters, digits and hyphens, at most 100");
        }
        String title = RequiredFields.text(told, "title", LONGEST, "a feed needs a title");
        String description = told.text("description", 2_000);
        String language = told.language("language");
        List<String> any = choice("any");
        List<String> all = choice("all");
        List<String> none = choice("none");
        int hours = hours();
        Double entries = told.number("entries", 1, MOST);
        String content = told.text("content", 20);
        if (content != null && !content.equals("full") && !content.equals("summary")) {
            told.fault("content", "content is full or summary");
        }
        Boolean credit = told.flag("visibleCredit");
        for (String readOnly : List.of("name", "notes", "retired")) {
            told.ignore(readOnly);
        }
        told.refuseUnknown();
        told.refuseFaults();
        return new CombinedFeed(
                name,
                Objects.requireNonNull(title),
                description,
                language,
                any,
                all,
                none,
                hours,
                entries == null ? usualEntries : entries.intValue(),
                "summary".equals(content),
                credit == null || credit,
                now.truncatedTo(ChronoUnit.MICROS),
                null);
    }

    /** Names of feeds, sorted, so that saying the same in another order changes nothing. */
    private List<String> choice(String which) {
        Fields choice = told.object(which, "tags");
        if (choice == null) {
            return List.of();
        }
        List<FeedKey> keys = new ArrayList<>();
        read(choice, "sections", keys, this::section);
        read(choice, "agencies", keys, this::agency);
        read(choice, "authors", keys, text -> Slugs.of(text).map(FeedKey::author));
        read(choice, "tags", keys, text -> Slugs.of(text).map(FeedKey::tag));
        read(choice, "languages", keys, text -> LanguageTag.of(text).map(FeedKey::language));
        choice.refuseUnknown();
        return keys.stream().map(FeedKey::value).distinct().sorted().toList();
    }

    private static void read(
            Fields choice, String kind, List<FeedKey> keys, Function<String, Optional<FeedKey>> reader) {
        List<String> texts = choice.texts(kind, LONGEST, MOST);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Optional<FeedKey> key = reader.apply(text);
            if (key.isPresent()) {
                keys.add(key.get());
            } else {
                choice.fault(kind, i, "\"" + text + "\" is unknown among the " + kind + ", or was given up");
            }
        }
    }

    /** One that was given up stays where it was named before. */
    private Optional<FeedKey> section(String slug) {
        Section section = reference.section(slug, retired -> names(FeedKey.section(retired.id())));
        return Optional.ofNullable(section).map(known -> FeedKey.section(known.id()));
    }

    private Optional<FeedKey> agency(String slug) {
        Agency agency = reference.agency(slug, retired -> names(FeedKey.agency(retired.id())));
        return Optional.ofNullable(agency).map(known -> FeedKey.agency(known.id()));
    }

    private boolean names(FeedKey key) {
        return before != null
                && (before.anyOf().contains(key.value())
                        || before.allOf().contains(key.value())
                        || before.noneOf().contains(key.value()));
    }

    private int hours() {
        String text = told.text("window", 40);
        if (text == null) {
            return 0;
        }
        try {
            Duration window = Duration.parse(text.toUpperCase(Locale.ROOT));
            if (window.compareTo(Duration.ofHours(1)) >= 0 && window.compareTo(LONGEST_WINDOW) <= 0) {
                return (int) window.toHours();
            }
        } catch (DateTimeException e) {
            // falls through: the fault below says what to send
        }
        told.fault("window", "window \"" + text + "\" is no time from an hour to ten years: write PT36H or P7D");
        return 0;
    }
}
