package dateline.article.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** The digests of the last document that an article came as; see {@link DocumentIdentity}. */
@MappedEntity
record ArticleDocument(@Id UUID article, String text, String whole) {}
