package dateline.api.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.ReferenceData;
import dateline.article.combined.CombinedFeed;
import dateline.article.feed.FeedKey;
import dateline.section.Section;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A combined feed in the JSON of the publishing API. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "CombinedFeed",
        description =
                "A feed that selects articles of other feeds, for example for a partner: articles in at least one of"
                        + " the feeds in any (default: all articles), in all of the feeds in all, and in none of the feeds in none")
public record CombinedFeedJson(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "Name in addresses", example = "partners")
        String name,

        @Schema(example = "For our partners") String title,

        @Nullable @Schema(description = "One or two sentences")
        String description,

        @Nullable @Schema(description = "BCP 47 tag of the feed", example = "en")
        String language,

        @Nullable FeedChoice any,
        @Nullable FeedChoice all,
        @Nullable FeedChoice none,

        @Nullable
        @Schema(
                description = "Greatest age of its entries (ISO 8601), in hours or days; older ones are in its archive",
                example = "P7D")
        String window,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Number of entries, 1 to 200",
                example = "50")
        int entries,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "full or summary: whether entries have their content or only their summary",
                pattern = "full|summary")
        String content,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Whether the content of entries ends with a visible credit line")
        boolean visibleCredit,

        @Nullable
        @Schema(
                accessMode = Schema.AccessMode.READ_ONLY,
                description = "The sections and agencies in it that are retired, and so have no new articles")
        List<String> notes,

        @Nullable @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "When the feed was retired")
        Instant retired) {
    static CombinedFeedJson of(CombinedFeed feed, ReferenceData reference) {
        return new CombinedFeedJson(
                feed.name(),
                feed.title(),
                feed.description(),
                feed.language(),
                FeedChoice.of(feed.anyOf(), reference),
                FeedChoice.of(feed.allOf(), reference),
                FeedChoice.of(feed.noneOf(), reference),
                window(feed.hours()),
                feed.entries(),
                feed.summary() ? "summary" : "full",
                feed.visibleCredit(),
                notes(feed, reference),
                feed.retired());
    }

    private static @Nullable String window(int hours) {
        return hours == 0
                ? null
                : hours % 24 == 0
                        ? "P" + hours / 24 + "D"
                        : Duration.ofHours(hours).toString();
    }

    private static @Nullable List<String> notes(CombinedFeed feed, ReferenceData reference) {
        List<String> keys = Stream.of(feed.anyOf(), feed.allOf(), feed.noneOf())
                .flatMap(List::stream)
                .toList();
        List<String> notes = new ArrayList<>();
        for (Section section : reference.sections()) {
            if (!section.isOpen() && keys.contains(FeedKey.section(section.id()).value())) {
                notes.add("The section " + section.slug() + " is retired.");
            }
        }
        reference.agencies().stream()
                .filter(agency -> !agency.isOpen()
                        && keys.contains(FeedKey.agency(agency.id()).value()))
                .forEach(agency -> notes.add("The agency " + agency.slug() + " is retired."));
        return notes.isEmpty() ? null : notes;
    }
}
