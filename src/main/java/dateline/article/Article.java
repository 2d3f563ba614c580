package dateline.article;

import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.attribution.Credits;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article with every credit that it carries.
 *
 * @param id minted once, version 7; independent of host, slug, section and format
 * @param externalId the caller's key, unique, at most 255 characters
 * @param section id of its main section
 * @param title plain text
 * @param summary plain text
 * @param content clean HTML with absolute addresses
 * @param language BCP 47 tag
 * @param published moves only when somebody says so; of an article that was never out, when it was taken in
 * @param updated moves with an update or a correction, never with a silent edit
 * @param expires when it stops being valid
 * @param change number of its last change in the log; 0 before it is stored
 */
@MappedEntity
public record Article(
        @Id UUID id,
        @Nullable String externalId,
        Stage stage,
        String section,
        String title,
        @Nullable String summary,
        String content,
        String language,

        @MappedProperty(value = "particulars", converter = ArticleDetailsColumn.class)
        ArticleDetails details,

        Instant published,
        Instant updated,
        @Nullable Instant expires,
        long change) {
    /** Longest title, in characters. */
    public static final int TITLE_LIMIT = 1_000;

    /** Longest content, in characters. */
    public static final int CONTENT_LIMIT = 1_000_000;

    private static final String UNDETERMINED = "und";

    public Article {
        if (title.isBlank()) {
            throw new IllegalArgumentException("an article needs a title");
        }
    }

    /** Its global name, the same in every format (RFC 9562 §4). */
    public String urn() {
        return "urn:uuid:" + id;
    }

    public Credits credits() {
        return details.credits();
    }

    public ArticleLinks links() {
        return details.links();
    }

    public List<Image> images() {
        return details.images();
    }

    public List<Audio> audio() {
        return details.audio();
    }

    public List<Correction> corrections() {
        return details.corrections();
    }

    public List<String> tags() {
        return details.tags();
    }

    public PublicationTimes timing() {
        return details.timing();
    }

    /** The same in another state. */
    public Article as(Stage other, ArticleDetails nested, Instant publishedAt, Instant updatedAt) {
        return new Article(
                id,
                externalId,
                other,
                section,
                title,
                summary,
                content,
                language,
                nested,
                publishedAt,
                updatedAt,
                expires,
                change);
    }

    /** The same after an act. */
    public Article numbered(long number) {
        return new Article(
                id,
                externalId,
                stage,
                section,
                title,
                summary,
                content,
                language,
                details,
                published,
                updated,
                expires,
                number);
    }

    /** What is left when it has been erased: nothing that anybody wrote. */
    public Article erased() {
        return erased(id, section, timing().released(), published, updated).numbered(change);
    }

    /** What is left of an article that was erased somewhere. */
    public static Article erased(UUID id, String section, boolean released, Instant published, Instant updated) {
        return new Article(
                id,
                null,
                Stage.ERASED,
                section,
                Stage.ERASED.word(),
                null,
                "",
                UNDETERMINED,
                ArticleDetails.none(released),
                published,
                updated,
                null,
                0);
    }

    /** When something is to happen to it by itself; null when nothing is. */
    public @Nullable Instant due() {
        return switch (stage) {
            case SCHEDULED -> timing().due();
            case PUBLISHED -> expires;
            case DRAFT, WITHDRAWN, EXPIRED, ERASED -> null;
        };
    }
}
