package dateline.article;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;

/** An article without its content, for long lists. */
@MappedEntity("article")
public record ArticleHeader(
        @Id UUID id,
        String title,
        String language,

        @MappedProperty(value = "particulars", converter = ArticleDetailsColumn.class)
        ArticleDetails details,

        Instant published,
        Instant updated) {}
