package dateline.api.article;

import dateline.article.ReferenceData;
import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.article.feed.FeedKey;
import dateline.article.feed.TopicKind;
import dateline.attribution.address.Slugs;
import dateline.ingest.field.LanguageTag;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The names of feeds in the publishing API: "all", or the path of the topic without its first slash: "sections/world". */
@Singleton
public final class FeedNames {
    private final CombinedFeeds combined;

    FeedNames(CombinedFeeds combined) {
        this.combined = combined;
    }

    /** The name of a feed, with the present slug of its section or agency. */
    public String name(FeedKey key, ReferenceData reference) {
        TopicKind kind = key.kind().orElse(TopicKind.EVERYTHING);
        return switch (kind) {
            case EVERYTHING -> FeedKey.ALL.value();
            case SECTION -> kind.plural() + "/" + reference.sectionSlug(key.slug());
            case AGENCY ->
                kind.plural() + "/" + reference.agencySlug(key.slug()).orElse(key.slug());
            case AUTHOR, TAG, LANGUAGE, COMBINED, SEARCH -> kind.plural() + "/" + key.slug();
        };
    }

    /** The feed with a name; empty when there is none. Authors, subjects and languages need not have articles yet. */
    public Optional<FeedKey> key(String name, ReferenceData reference) {
        if (name.equals(FeedKey.ALL.value())) {
            return Optional.of(FeedKey.ALL);
        }
        String path = name.startsWith("/") ? name.substring(1) : name;
        int slash = path.indexOf('/');
        String slug = path.substring(slash + 1);
        return TopicKind.WITH_SLUG.stream()
                .filter(kind -> slash > 0 && kind.plural().equals(path.substring(0, slash)))
                .findFirst()
                .flatMap(kind -> key(kind, slug, reference));
    }

    private Optional<FeedKey> key(TopicKind kind, String slug, ReferenceData reference) {
        return switch (kind) {
            case SECTION ->
                Optional.ofNullable(reference.section(slug, retired -> true))
                        .map(section -> FeedKey.section(section.id()));
            case AGENCY ->
                Optional.ofNullable(reference.agency(slug, retired -> true)).map(agency -> FeedKey.agency(agency.id()));
            case AUTHOR -> Slugs.of(slug).map(FeedKey::author);
            case TAG -> Slugs.of(slug).map(FeedKey::tag);
            case LANGUAGE -> LanguageTag.of(slug).map(FeedKey::language);
            case COMBINED -> combined.findByName(slug).map(CombinedFeed::key);
            case EVERYTHING, SEARCH -> Optional.empty();
        };
    }
}
