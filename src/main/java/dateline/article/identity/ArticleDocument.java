package dateline.article.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;

/** The digests of the document that an article was last imported from; see {@link DocumentIdentity}. */
@MappedEntity
record ArticleDocument(
        @Id UUID article,
        @MappedProperty("text") String textDigest,
        @MappedProperty("whole") String documentDigest) {}
