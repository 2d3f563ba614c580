package dateline.article;

import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.article.wire.WireMetadata;
import dateline.attribution.Credits;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stored article with its credits.
 *
 * @param id a UUID of version 7, which never changes; it is the same under every host, slug, section and format
 * @param externalId the client's own id of it, unique, at most 255 characters
 * @param section the id of its main section
 * @param title plain text
 * @param summary plain text
 * @param content clean HTML with absolute addresses
 * @param language BCP 47 tag
 * @param published the publication date; it changes only on request. Before the first publication, the time of creation
 * @param updated the time of the last update or correction; a silent edit does not change it
 * @param expires the time from which it is not valid any more; null for never
 * @param change the change number of the last act upon it; 0 before it is stored
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
    /** How the external ids of articles begin that a source has brought. */
    public static final String SOURCE = "source:";

    /** The maximum length of a title, in characters. */
    public static final int TITLE_LIMIT = 1_000;

    /** The maximum length of the content, in characters. */
    public static final int CONTENT_LIMIT = 1_000_000;

    private static final String UNDETERMINED = "und";
    private static final String URN = "urn:uuid:";
    private static final Pattern OF_ARTICLE =
            Pattern.compile(URN + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", Pattern.CASE_INSENSITIVE);

    public Article {
        if (title.isBlank()) {
            throw new IllegalArgumentException("an article needs a title");
        }
    }

    /** Its id as a URN, the same in every format (RFC 9562 §4). */
    public String urn() {
        return urn(id);
    }

    /** An id as a URN. */
    public static String urn(UUID id) {
        return URN + id;
    }

    /** The id in a URN; empty when the text is anything else. */
    public static Optional<UUID> id(@Nullable String urn) {
        Matcher parts = OF_ARTICLE.matcher(urn == null ? "" : urn.strip());
        return parts.matches() ? Optional.of(UUID.fromString(parts.group(1))) : Optional.empty();
    }

    /** Whether it was taken from elsewhere: it names the document that it comes from, or a source has brought it. */
    public boolean fromElsewhere() {
        return links().via() != null || (externalId != null && externalId.startsWith(SOURCE));
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

    public WireMetadata wire() {
        return Objects.requireNonNullElse(details.wire(), WireMetadata.NONE);
    }

    public PublicationTimes timing() {
        return details.timing();
    }

    /** A copy with another stage, other nested values and other dates. */
    public Article with(Stage other, ArticleDetails nested, Instant publishedAt, Instant updatedAt) {
        return copy(other, nested, publishedAt, updatedAt, change);
    }

    /** The end of its embargo while it is released but must not be published yet; null otherwise. */
    public @Nullable Instant embargo() {
        return stage == Stage.SCHEDULED ? timing().embargoUntil() : null;
    }

    /** A copy with another stage. */
    public Article withStage(Stage other) {
        return with(other, details, published, updated);
    }

    /** A copy with another title and another content. */
    public Article withTexts(String otherTitle, String otherContent) {
        return new Article(
                id,
                externalId,
                stage,
                section,
                otherTitle,
                summary,
                otherContent,
                language,
                details,
                published,
                updated,
                expires,
                change);
    }

    /** A copy with other nested values. */
    public Article withDetails(ArticleDetails other) {
        return with(stage, other, published, updated);
    }

    /** A copy with the number of another change. */
    public Article withChange(long number) {
        return copy(stage, details, published, updated, number);
    }

    private Article copy(Stage other, ArticleDetails nested, Instant publishedAt, Instant updatedAt, long number) {
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
                number);
    }

    /** What remains of it after its erasure: id, section and dates, but no text. */
    public Article erased() {
        return erased(id, section, timing().released(), published, updated).withChange(change);
    }

    /** The remains of an erased article. */
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
                ArticleDetails.empty(released),
                published,
                updated,
                null,
                0);
    }

    /** The time of its next publication or expiry by the server; null for none. */
    public @Nullable Instant due() {
        return switch (stage) {
            case SCHEDULED -> timing().due();
            case PUBLISHED -> expires;
            case DRAFT, WITHDRAWN, EXPIRED, ERASED -> null;
        };
    }
}
