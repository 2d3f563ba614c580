package dateline.api.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.Article;
import dateline.article.Correction;
import dateline.article.PublicationTimes;
import dateline.article.ReferenceData;
import dateline.article.TranslationSource;
import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.attribution.Credits;
import dateline.attribution.Dateline;
import dateline.ingest.bulk.ExportedState;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the publishing API and exports write it. What there is not is left out; lists are always there.
 *
 * @param archived what an export has beside the article itself; null elsewhere
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Article",
        description = "An article with every credit that it carries. Every field but id may be sent; unknown fields are"
                + " refused by name. Nothing of it is required but title, section and content (or markdown), and of an"
                + " article whose externalId is known not even these: what is not sent is kept, and null takes a field"
                + " away. PUT replaces all of it.")
public record ArticleJson(
        @Schema(
                accessMode = Schema.AccessMode.READ_ONLY,
                description = "Global name, minted once",
                example = "urn:uuid:0197a3c2-5d70-7c2e-8a4f-1b0c5d6e7f80")
        String id,

        @Nullable @Schema(description = "Your own key, unique, at most 255 characters", example = "wire-42")
        String externalId,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description =
                        "Where it stands. Send draft, scheduled or published (the default); the other two are reached by acts",
                type = "string",
                allowableValues = {"draft", "scheduled", "published", "withdrawn", "expired"},
                example = "draft")
        String stage,

        @Schema(description = "Slug of its main section", example = "world")
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
                description = "HTML, cleaned when it is taken in; left out of lists",
                example = "<p>The fleet stayed in harbour on Monday.</p>")
        String content,

        @Nullable
        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, description = "In place of content: light Markdown")
        String markdown,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "BCP 47; recognised from the text when it is not sent",
                example = "en")
        String language,

        @Nullable
        @Schema(
                description =
                        "Publication date, RFC 3339 with zone, never in the future; the moment of publishing when it is not sent",
                example = "2026-11-23T10:30:00Z")
        Instant published,

        @Nullable @Schema(description = "Last update or correction, RFC 3339", example = "2026-11-23T10:30:00Z")
        Instant updated,

        @Nullable @Schema(description = "As printed", example = "Ana Lopez and Bo Ek")
        String byline,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "The persons of the byline, from which they are recognised when not sent")
        List<Author> authors,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "Those who helped")
        List<Contributor> contributors,

        @Nullable
        @Schema(
                description = "As printed",
                example = "Associated Press writer Bo Ek in Lisbon contributed to this report.")
        String contributorLine,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Its subjects, a list",
                example = "[\"fishing\", \"weather\"]")
        List<String> tags,

        @Nullable @Schema(description = "Slug of the agency that it came from", example = "ap")
        String agency,

        @Nullable @Schema(description = "Where it was filed")
        Dateline dateline,

        @Nullable
        @Schema(description = "Where it is at home, when that is not here", example = "https://news.example.org/42")
        URI canonicalUrl,

        @Nullable @Schema(description = "Where it was taken from")
        URI via,

        @Nullable @Schema(description = "Where it is discussed")
        URI commentsUrl,

        @Nullable @Schema(description = "What it was translated from")
        TranslationSource translationOf,

        @Nullable @Schema(description = "Plain text; the agency's where there is none", example = "© AP")
        String rights,

        @Nullable @Schema(description = "Plain text; the agency's where there are none")
        String usageTerms,

        @Nullable
        @Schema(
                description = "URI of a licence; the agency's where there is none",
                example = "https://creativecommons.org/licenses/by/4.0/")
        String license,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "Its pictures, the leading one first")
        List<Image> images,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Its recordings; the first is the enclosure of feeds, before any picture")
        List<Audio> audio,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "What was put right, the newest first; the act correct adds one")
        List<Correction> corrections,

        @Nullable
        @Schema(
                description = "When an editor wants it out, RFC 3339; ahead, it is scheduled till then, not published",
                example = "2026-12-01T06:00:00Z")
        Instant publishAt,

        @Nullable
        @Schema(
                description = "Before when it is in no feed, RFC 3339; of what is published it can't lie ahead",
                example = "2026-12-01T06:00:00Z")
        Instant embargoUntil,

        @Nullable @Schema(description = "When it leaves its feeds, RFC 3339", example = "2027-01-01T00:00:00Z")
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
        boolean out = timing.released();
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
                out ? article.published() : timing.dated(),
                out ? article.updated() : null,
                credits.byline(),
                credits.authors(),
                credits.contributors(),
                credits.contributorLine(),
                article.tags(),
                reference.agencySlug(credits.agency()).orElse(null),
                credits.dateline(),
                article.links().canonicalUrl(),
                article.links().via(),
                article.links().commentsUrl(),
                article.links().translationOf(),
                credits.rights(),
                credits.usageTerms(),
                credits.license(),
                article.images(),
                article.audio(),
                article.corrections(),
                timing.publishAt(),
                timing.embargoUntil(),
                article.expires(),
                archived);
    }
}
