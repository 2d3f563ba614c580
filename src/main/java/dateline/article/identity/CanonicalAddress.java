package dateline.article.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** The canonical address of an article that was first published elsewhere, as {@link DocumentIdentity#address} writes it. */
@MappedEntity("article_home")
record CanonicalAddress(@Id UUID article, String address) {}
