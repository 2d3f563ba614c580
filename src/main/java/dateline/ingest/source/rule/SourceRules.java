package dateline.ingest.source.rule;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of that which comes from a source, and how often it is looked at.
 *
 * @param section the id of the main section of its articles
 * @param alsoIn the ids of further sections
 * @param agency the id of the agency of articles that name none
 * @param rights the rights line of articles that have none
 * @param usageTerms the terms of articles that have none
 * @param license the URI of the licence of articles that have none
 * @param language BCP 47 tag of articles that have none
 * @param draft whether new articles are drafts; otherwise they are published at once
 * @param any an entry must match at least one of these
 * @param all an entry must match all of these
 * @param none an entry must match none of these
 * @param retractions which retractions are withdrawals here
 * @param least the shortest time between two looks
 * @param most the longest time between two looks
 * @param pushed whether it is subscribed at the hub of its feed, if the feed names one
 */
@Serdeable
public record SourceRules(
        String section,
        List<String> alsoIn,
        @Nullable String agency,
        @Nullable String rights,
        @Nullable String usageTerms,
        @Nullable String license,
        @Nullable String language,
        boolean draft,
        EntryChoice any,
        EntryChoice all,
        EntryChoice none,
        Retractions retractions,
        Duration least,
        Duration most,
        boolean pushed) {
    public SourceRules {
        alsoIn = List.copyOf(alsoIn);
    }
}
