package dateline.operations.inspection;

import java.util.List;

/**
 * Something that no store may have.
 *
 * @param fault the sentence for a row of it; each {@code %s} stands for a column
 * @param query finds the rows
 */
record InspectionRule(String fault, String query) {
    private static final String LIMIT = " LIMIT 100";

    /** The rules for filings, archive places, feeds, tombstones and the change log. */
    static final List<InspectionRule> ALL = List.of(
            new InspectionRule("Article %s has no row in the change log.", """
                    SELECT article.id
                    FROM article
                    WHERE NOT EXISTS (SELECT 1 FROM change WHERE change.article = article.id)"""),
            new InspectionRule("Article %s is published and is in no feed.", """
                    SELECT article.id
                    FROM article
                    WHERE stage = 'PUBLISHED' AND NOT EXISTS (SELECT 1 FROM filing WHERE filing.article = article.id)"""),
            new InspectionRule(
                    "Feed %s has article %s, which does not exist or is not published under that date.", """
                    SELECT COALESCE(feed.name, CAST(filing.feed AS VARCHAR)), filing.article
                    FROM filing
                    LEFT JOIN article ON article.id = filing.article
                    LEFT JOIN feed ON feed.id = filing.feed
                    WHERE article.id IS NULL OR article.published <> filing.published
                        OR (article.stage <> 'PUBLISHED'
                            AND NOT (article.stage = 'SCHEDULED'
                                AND (feed.name = 'restricted' OR feed.name LIKE 'e%')))"""),
            new InspectionRule("Feed %s has article %s since change %s, which is not in the change log.", """
                    SELECT COALESCE(feed.name, CAST(filing.feed AS VARCHAR)), filing.article, filing.change
                    FROM filing
                    LEFT JOIN feed ON feed.id = filing.feed
                    WHERE NOT EXISTS (SELECT 1 FROM change WHERE change.number = filing.change)"""),
            new InspectionRule("Feed number %s has article %s, but no row.", """
                    SELECT filing.feed, filing.article
                    FROM filing
                    WHERE NOT EXISTS (SELECT 1 FROM feed WHERE feed.id = filing.feed)"""),
            new InspectionRule("Feed %s has article %s at place %s of its archive, which ends at %s.", """
                    SELECT feed.name, filing.article, filing.place, feed.archived
                    FROM filing
                    JOIN feed ON feed.id = filing.feed
                    WHERE filing.place > feed.archived"""),
            new InspectionRule("Feed number %s has two articles at place %s of its archive.", """
                    SELECT filing.feed, filing.place
                    FROM filing
                    JOIN filing AS other ON other.feed = filing.feed AND other.place = filing.place
                        AND other.article > filing.article
                    WHERE filing.place > 0"""),
            new InspectionRule("Feed number %s has an article and a tombstone at place %s of its archive.", """
                    SELECT filing.feed, filing.place
                    FROM vacancy
                    JOIN filing ON filing.feed = vacancy.feed AND filing.place = vacancy.place
                    WHERE vacancy.place > 0"""),
            new InspectionRule("Feed number %s has article %s and a tombstone of it.", """
                    SELECT filing.feed, filing.article
                    FROM vacancy
                    JOIN filing ON filing.article = vacancy.article AND filing.feed = vacancy.feed"""),
            new InspectionRule("The tombstone of article %s names change %s, which is not in the change log.", """
                    SELECT vacancy.article, vacancy.change
                    FROM vacancy
                    WHERE NOT EXISTS (SELECT 1 FROM change WHERE change.number = vacancy.change)"""),
            new InspectionRule("Feed %s was changed by change %s, which is not in the change log.", """
                    SELECT feed.name, feed.change
                    FROM feed
                    WHERE feed.change > 0 AND NOT EXISTS (SELECT 1 FROM change WHERE change.number = feed.change)"""),
            new InspectionRule("Feed %s counts as a feed with articles, and has none.", """
                    SELECT feed.name
                    FROM feed
                    WHERE shown = TRUE AND NOT EXISTS (SELECT 1 FROM filing WHERE filing.feed = feed.id)"""),
            new InspectionRule("Feed %s counts as a feed without articles, and has some.", """
                    SELECT feed.name
                    FROM feed
                    WHERE shown = FALSE AND EXISTS (SELECT 1 FROM filing WHERE filing.feed = feed.id)"""),
            new InspectionRule("There is due work for article %s, which does not exist.", """
                    SELECT due_work.article
                    FROM due_work
                    WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.id = due_work.article)"""),
            new InspectionRule("Article %s does not exist or is erased, and its state after change %s is kept.", """
                    SELECT revision.article, revision.change
                    FROM revision
                    LEFT JOIN article ON article.id = revision.article
                    WHERE article.id IS NULL OR article.stage = 'ERASED'"""),
            new InspectionRule("A state of article %s is kept after change %s, which is not in the change log.", """
                    SELECT revision.article, revision.change
                    FROM revision
                    WHERE NOT EXISTS (SELECT 1 FROM change WHERE change.number = revision.change)"""),
            new InspectionRule("Change %s is in the change log, whose counter is at %s.", """
                    SELECT change.number, change_counter.last_number
                    FROM change
                    JOIN change_counter ON change_counter.id = 1
                    WHERE change.number > change_counter.last_number"""));

    /** The query for the first rows. */
    String limited() {
        return query + LIMIT;
    }

    int columns() {
        return fault.split("%s", -1).length - 1;
    }
}
