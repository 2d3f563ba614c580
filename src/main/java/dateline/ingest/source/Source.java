package dateline.ingest.source;

import dateline.article.Article;
import dateline.ingest.source.rule.SourceRules;
import dateline.ingest.source.rule.SourceRulesColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

/**
 * Where articles come from by themselves, as its operator has set it.
 *
 * @param name its name in addresses and in the external ids of its articles: lower-case letters, digits and hyphens
 * @param address that of the feed, or the path of the folder
 * @param changed when a client last changed it
 */
@MappedEntity("source")
public record Source(
        @Id String name,
        SourceKind kind,
        String address,

        @MappedProperty(value = "rules", converter = SourceRulesColumn.class)
        SourceRules rules,

        Instant created,
        Instant changed) {
    /** The name in the revisions of its articles, and the beginning of their external ids. */
    public String submitter() {
        return Article.SOURCE + name;
    }
}
