package dateline.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.Article;
import dateline.article.Correction;
import dateline.article.PublicationTimes;
import dateline.article.ReferenceData;
import dateline.article.RelatedLink;
import dateline.article.TranslationSource;
import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.article.wire.ItemVersion;
import dateline.article.wire.Subject;
import dateline.article.wire.WireMetadata;
import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.attribution.Credits;
import dateline.attribution.Dateline;
import dateline.ingest.bulk.export.ExportedState;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in the JSON of the publishing API and of exports. Fields without a value are left out, except lists.
 *
 * @param archived what an export has in addition to the article; null elsewhere
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Article",
        description =
                "An article with all its credits. Every field except id may be sent; unknown fields are refused by"
                        + " name. A new article requires title, section and content (or markdown). For an article with a known"
                        + " externalId no field is required: a field that is not sent keeps its value, and null removes it. PUT"
                        + " replaces the whole article.")
public record ArticleJson(
        @Schema(
                accessMode = Schema.AccessMode.READ_ONLY,
                description = "Permanent id, made by the server",
                example = "urn:uuid:0197a3c2-5d70-7c2e-8a4f-1b0c5d6e7f80")
        String id,

        @Nullable
        @Schema(description = "Your own id of the article, unique, at most 255 characters", example = "wire-42")
        String externalId,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Send draft, scheduled or published (the default). Acts or the server set other stages.",
                type = "string",
                allowableValues = {"draft", "scheduled", "published", "withdrawn", "expired"},
                example = "draft")
        String stage,

        @Schema(description = "Slug of the main section", example = "world")
        String section,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Slugs of further sections",
                example = "[\"politics\"]")
        List<String> alsoIn,

        @Schema(description = "Plain text, at most 1,000 characters", example = "Fishing fleet stays in harbour")
        String title,

        @Nullable @Schema(description = "Plain text, at most 10,000 characters")
        String summary,

        @Nullable
        @Schema(
                description = "HTML, sanitised before it is stored; left out of lists",
                example = "<p>The fleet stayed in harbour on Monday.</p>")
        String content,

        @Nullable @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, description = "Light Markdown, instead of content")
        String markdown,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "BCP 47 tag; default: recognised from the text",
                example = "en")
        String language,

        @Nullable
        @Schema(
                description = "Date of publication (RFC 3339), not in the future; default: the time of the act",
                example = "2026-11-23T10:30:00Z")
        Instant published,

        @Nullable
        @Schema(description = "Date of the last update or correction (RFC 3339)", example = "2026-11-23T10:30:00Z")
        Instant updated,

        @Nullable @Schema(description = "As printed", example = "Ana Lopez and Bo Ek")
        String byline,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "The persons in the byline; default: recognised from it")
        List<Author> authors,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "Persons who helped with the article")
        List<Contributor> contributors,

        @Nullable
        @Schema(
                description = "As printed",
                example = "Associated Press writer Bo Ek in Lisbon contributed to this report.")
        String contributorLine,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Subjects, in your own words",
                example = "[\"fishing\", \"weather\"]")
        List<String> tags,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description =
                        "Subjects from vocabularies, such as IPTC Media Topics: scheme is an absolute URI, code the"
                                + " name of the concept there, and name the name for people",
                example = "[{\"scheme\": \"http://cv.iptc.org/newscodes/mediatopic/\", \"code\": \"11000000\","
                        + " \"name\": \"politics\"}]")
        List<Subject> subjects,

        @Nullable @Schema(description = "Urgency (IPTC): 1 is the most urgent, 9 the least", example = "4")
        Integer urgency,

        @Nullable
        @Schema(
                description = "The short name by which desks speak of the article, at most 300 characters",
                example = "PORTUGAL-FLEET")
        String slugline,

        @Nullable
        @Schema(
                description = "Note to editors, at most 5,000 characters; only in this API and in exports, never in a"
                        + " feed, page or webhook",
                example = "Adds the harbour master in paragraph 4.")
        String edNote,

        @Nullable
        @Schema(
                description = "How the article was made: an address in the IPTC's vocabulary of digital source types",
                example = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture")
        URI digitalSourceType,

        @Nullable @Schema(description = "Version of the agency's item, set by an import; an older one changes nothing")
        ItemVersion itemVersion,

        @Nullable @Schema(description = "Slug of the agency that the article comes from", example = "ap")
        String agency,

        @Nullable @Schema(description = "The place that the article was filed from")
        Dateline dateline,

        @Nullable
        @Schema(
                description = "Canonical address, when it is on another server",
                example = "https://news.example.org/42")
        URI canonicalUrl,

        @Nullable @Schema(description = "Address that the article was taken from")
        URI via,

        @Nullable @Schema(description = "Address of a discussion of the article")
        URI commentsUrl,

        @Nullable TranslationSource translationOf,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Links to documents on the same matter; relation is a word of your own",
                example = "[{\"url\": \"https://a.example/43\", \"title\": \"Fog\", \"relation\": \"sidebar\"}]")
        List<RelatedLink> related,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Ids at the Dateline servers through which it came, the last one first; sources set them")
        List<String> origins,

        @Nullable @Schema(description = "Rights line, plain text; default: the agency's", example = "© AP")
        String rights,

        @Nullable @Schema(description = "Terms of use, plain text; default: the agency's")
        String usageTerms,

        @Nullable
        @Schema(
                description = "URI of a licence; default: the agency's",
                example = "https://creativecommons.org/licenses/by/4.0/")
        String license,

        @Nullable
        @Schema(
                description = "Who may get it, if that is stricter than its agency's terms: only partners, or nobody",
                type = "string",
                allowableValues = {"allowed", "partners", "none"},
                example = "allowed")
        String redistribution,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "Pictures, the leading one first")
        List<Image> images,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Audio files; the first one, and not a picture, is the enclosure in feeds")
        List<Audio> audio,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "Corrections, the newest first")
        List<Correction> corrections,

        @Nullable
        @Schema(
                description = "Time of publication (RFC 3339); until a time in the future, the article is scheduled",
                example = "2026-12-01T06:00:00Z")
        Instant publishAt,

        @Nullable
        @Schema(
                description = "Time before which it is in no feed (RFC 3339); not in the future for a published one",
                example = "2026-12-01T06:00:00Z")
        Instant embargoUntil,

        @Nullable @Schema(description = "Time when it leaves its feeds (RFC 3339)", example = "2027-01-01T00:00:00Z")
        Instant expiresAt,

        @Nullable @Schema(hidden = true) ExportedState archived) {
    /** The whole article. */
    public static ArticleJson of(Article article, ReferenceData reference) {
        return of(article, reference, article.content(), null);
    }

    /** The article without its content, for lists. */
    public static ArticleJson brief(Article article, ReferenceData reference) {
        return of(article, reference, null, null);
    }

    public static ArticleJson of(
            Article article, ReferenceData reference, @Nullable String content, @Nullable ExportedState archived) {
        Credits credits = article.credits();
        PublicationTimes timing = article.timing();
        WireMetadata wire = article.wire();
        boolean released = timing.released();
        return new ArticleJson(
                article.urn(),
                article.externalId(),
                article.stage().word(),
                reference.sectionSlug(article.section()),
                article.details().alsoIn().stream().map(reference::sectionSlug).toList(),
                article.title(),
                article.summary(),
                content,
                null,
                article.language(),
                released ? article.published() : timing.dated(),
                released ? article.updated() : null,
                credits.byline(),
                credits.authors(),
                credits.contributors(),
                credits.contributorLine(),
                article.tags(),
                wire.subjects(),
                wire.urgency(),
                wire.slugline(),
                wire.edNote(),
                wire.digitalSourceType(),
                wire.itemVersion(),
                reference.agencySlug(credits.agency()).orElse(null),
                credits.dateline(),
                article.links().canonicalUrl(),
                article.links().via(),
                article.links().commentsUrl(),
                article.links().translationOf(),
                article.links().related(),
                article.links().origins().stream().map(Article::urn).toList(),
                credits.rights(),
                credits.usageTerms(),
                credits.license(),
                credits.redistribution() == null
                        ? null
                        : credits.redistribution().word(),
                article.images(),
                article.audio(),
                article.corrections(),
                timing.publishAt(),
                timing.embargoUntil(),
                article.expires(),
                archived);
    }
}
