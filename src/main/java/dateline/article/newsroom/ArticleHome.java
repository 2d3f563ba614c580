package dateline.article.newsroom;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** The canonical address of an article that is at home elsewhere, as {@link Origin#home} writes it. */
@MappedEntity
record ArticleHome(@Id UUID article, String address) {}
