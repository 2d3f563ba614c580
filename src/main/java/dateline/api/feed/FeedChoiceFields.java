package dateline.api.feed;

import dateline.article.ReferenceData;
import dateline.article.combined.CombinedFeed;
import dateline.article.feed.FeedKey;
import dateline.article.feed.TopicKind;
import dateline.attribution.address.Slugs;
import dateline.ingest.field.Fields;
import dateline.ingest.field.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The choices of feeds that a client sends.
 *
 * @param stored whether a feed is in a stored choice: then its section or agency may be retired
 * @param combined the combined feeds that can be chosen; null when a choice can't have any
 */
public record FeedChoiceFields(
        Fields fields,
        ReferenceData reference,
        Predicate<FeedKey> stored,
        @Nullable List<CombinedFeed> combined) {
    private static final int MOST = 200;
    private static final int LONGEST = 300;

    /** Feed keys, sorted, so that another order of the same choice is no change. */
    public List<String> keys(String field) {
        Fields choice = fields.object(field, "tags");
        if (choice == null) {
            return List.of();
        }
        List<FeedKey> keys = new ArrayList<>();
        read(choice, "sections", keys, this::section);
        read(choice, "agencies", keys, this::agency);
        read(choice, "authors", keys, text -> Slugs.of(text).map(FeedKey::author));
        read(choice, "tags", keys, text -> Slugs.of(text).map(FeedKey::tag));
        read(choice, "languages", keys, text -> LanguageTag.of(text).map(FeedKey::language));
        if (combined != null) {
            List<CombinedFeed> known = combined;
            read(choice, "feeds", keys, name -> combined(name, known));
        }
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
                choice.fault(kind, i, "\"" + text + "\" is unknown among the " + kind + ", or is retired");
            }
        }
    }

    /** A retired section may be sent again when the stored choice has it. */
    private Optional<FeedKey> section(String slug) {
        return Optional.ofNullable(reference.section(slug, retired -> stored.test(FeedKey.section(retired.id()))))
                .map(section -> FeedKey.section(section.id()));
    }

    private Optional<FeedKey> agency(String slug) {
        return Optional.ofNullable(reference.agency(slug, retired -> stored.test(FeedKey.agency(retired.id()))))
                .map(agency -> FeedKey.agency(agency.id()));
    }

    private Optional<FeedKey> combined(String name, List<CombinedFeed> known) {
        FeedKey key = FeedKey.of(TopicKind.COMBINED, name);
        return known.stream().anyMatch(feed -> feed.key().equals(key)) || stored.test(key)
                ? Optional.of(key)
                : Optional.empty();
    }
}
