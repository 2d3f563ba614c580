package dateline.feed.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dateline.article.Correction;
import dateline.article.RelatedLink;
import dateline.article.TranslationSource;
import dateline.article.wire.Subject;
import dateline.attribution.Contributor;
import dateline.attribution.Dateline;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a JSON Feed.
 *
 * @param url the address of the article
 * @param externalUrl the address of the source
 * @param contentHtml the content; null in a feed of summaries
 * @param contentText the summary, in a feed of summaries
 * @param author the first of the authors, for readers of version 1
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonItem(
        String id,
        URI url,
        @Nullable @JsonProperty("external_url") URI externalUrl,
        String title,
        @Nullable @JsonProperty("content_html") String contentHtml,
        @Nullable @JsonProperty("content_text") String contentText,
        String summary,
        @Nullable URI image,
        @JsonProperty("date_published") Instant datePublished,
        @JsonProperty("date_modified") Instant dateModified,
        List<JsonFeed.Author> authors,
        JsonFeed.@Nullable Author author,
        List<String> tags,
        String language,
        List<Attachment> attachments,
        @JsonProperty("_dateline") Extension dateline) {
    /** A recording, or a picture whose type is known. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Attachment(
            URI url,
            @JsonProperty("mime_type") String mimeType,
            @Nullable String title,
            @Nullable @JsonProperty("size_in_bytes") Long sizeInBytes,
            @Nullable @JsonProperty("duration_in_seconds") Integer durationInSeconds) {}

    /** The caption and the credit of a picture. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Picture(
            URI url,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String rights) {}

    /** An agency. */
    @Serdeable
    record Agency(String code, String name, String url) {}

    /**
     * The attribution that JSON Feed has no members for.
     *
     * @param expires when the article stops being valid
     * @param embargoedUntil before which the article must not be published; only for partners
     * @param comments address of the comments
     * @param canonical the article's canonical address elsewhere
     * @param imageCredit of the leading picture
     * @param images all pictures
     * @param subjects those from vocabularies; {@code tags} has their names
     * @param related documents on the same matter
     * @param origins the ids of the article at the Dateline servers through which it came, the last one first
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Extension(
            @Nullable String byline,
            List<Contributor> contributors,
            @Nullable String contributorLine,
            @Nullable Agency agency,
            @Nullable Dateline dateline,
            @Nullable TranslationSource translationOf,
            @Nullable String rights,
            @Nullable String usageTerms,
            @Nullable String license,
            List<Correction> corrections,
            @Nullable Instant expires,
            @Nullable Instant embargoedUntil,
            @Nullable URI canonical,
            @Nullable URI comments,
            @Nullable String imageCredit,
            @Nullable String imageRights,
            List<Picture> images,
            List<Subject> subjects,
            @Nullable URI digitalSourceType,
            List<RelatedLink> related,
            List<String> origins) {}
}
