package dateline.api.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.ReferenceData;
import dateline.article.feed.FeedKey;
import dateline.article.feed.TopicKind;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A choice of feeds, by the kinds of their topics, in the JSON of the publishing API. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "FeedChoice", description = "Feeds by the kinds of their topics")
public record FeedChoice(
        @Nullable @Schema(description = "Slugs", example = "[\"world\"]")
        List<String> sections,

        @Nullable @Schema(description = "Slugs", example = "[\"ap\"]")
        List<String> agencies,

        @Nullable @Schema(description = "Names, or their slugs", example = "[\"ana-lopez\"]")
        List<String> authors,

        @Nullable @Schema(description = "Subjects, or their slugs", example = "[\"trade\"]")
        List<String> tags,

        @Nullable @Schema(description = "BCP 47 tags; a language includes its dialects", example = "[\"ar\"]")
        List<String> languages,

        @Nullable @Schema(description = "Names of combined feeds; only for partners")
        List<String> feeds) {
    /** The choice of feeds with some keys; null for none. */
    public static @Nullable FeedChoice of(List<String> keys, ReferenceData reference) {
        return keys.isEmpty()
                ? null
                : new FeedChoice(
                        slugs(keys, TopicKind.SECTION)
                                .map(reference::sectionSlug)
                                .toList(),
                        slugs(keys, TopicKind.AGENCY)
                                .map(id -> reference.agencySlug(id).orElse(id))
                                .toList(),
                        slugs(keys, TopicKind.AUTHOR).toList(),
                        slugs(keys, TopicKind.TAG).toList(),
                        slugs(keys, TopicKind.LANGUAGE).toList(),
                        slugs(keys, TopicKind.COMBINED).toList());
    }

    private static Stream<String> slugs(List<String> keys, TopicKind kind) {
        return keys.stream().map(FeedKey::new).filter(key -> key.is(kind)).map(FeedKey::slug);
    }
}
