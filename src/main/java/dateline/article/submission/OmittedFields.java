package dateline.article.submission;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.ArticleLinks;
import dateline.article.PublicationTimes;
import dateline.article.wire.WireMetadata;
import dateline.attribution.Author;
import dateline.attribution.Credits;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a repeated submission does not contain: the stored article keeps their values.
 *
 * @param fields their names, as the publishing API has them
 */
public record OmittedFields(Set<String> fields) {
    /** For a submission that replaces all fields. */
    public static final OmittedFields NONE = new OmittedFields(Set.of());

    public OmittedFields {
        fields = Set.copyOf(fields);
    }

    /** The submitted article with the earlier values of the omitted fields. Id, stage and dates are the submitted ones. */
    Article completed(Article earlier, Article sent) {
        return new Article(
                sent.id(),
                sent.externalId() == null ? earlier.externalId() : sent.externalId(),
                sent.stage(),
                of("section", earlier.section(), sent.section()),
                of("title", earlier.title(), sent.title()),
                orNone("summary", earlier.summary(), sent.summary()),
                of("content", earlier.content(), sent.content()),
                language(earlier.language(), sent.language()),
                details(earlier, sent),
                sent.published(),
                sent.updated(),
                orNone("expiresAt", earlier.expires(), sent.expires()),
                sent.change());
    }

    boolean has(String field) {
        return fields.contains(field);
    }

    private ArticleDetails details(Article earlier, Article sent) {
        return new ArticleDetails(
                credits(earlier.credits(), sent.credits()),
                links(earlier.links(), sent.links()),
                of("alsoIn", earlier.details().alsoIn(), sent.details().alsoIn()),
                of("tags", earlier.tags(), sent.tags()),
                of("images", earlier.images(), sent.images()),
                of("audio", earlier.audio(), sent.audio()),
                of("corrections", earlier.corrections(), sent.corrections()),
                timing(earlier.timing(), sent.timing()),
                wire(earlier.wire(), sent.wire()));
    }

    private WireMetadata wire(WireMetadata earlier, WireMetadata sent) {
        return new WireMetadata(
                orNone("urgency", earlier.urgency(), sent.urgency()),
                orNone("slugline", earlier.slugline(), sent.slugline()),
                orNone("edNote", earlier.edNote(), sent.edNote()),
                of("subjects", earlier.subjects(), sent.subjects()),
                orNone("digitalSourceType", earlier.digitalSourceType(), sent.digitalSourceType()),
                orNone("itemVersion", earlier.itemVersion(), sent.itemVersion()));
    }

    private Credits credits(Credits earlier, Credits sent) {
        String byline = orNone("byline", earlier.byline(), sent.byline());
        String agency = has("agency") && earlier.agency() != null ? earlier.agency() : sent.agency();
        return new Credits(
                byline,
                authors(earlier, sent, byline),
                of("contributors", earlier.contributors(), sent.contributors()),
                orNone("contributorLine", earlier.contributorLine(), sent.contributorLine()),
                agency,
                orNone("dateline", earlier.dateline(), sent.dateline()),
                orNone("rights", earlier.rights(), sent.rights()),
                orNone("usageTerms", earlier.usageTerms(), sent.usageTerms()),
                orNone("license", earlier.license(), sent.license()),
                orNone("redistribution", earlier.redistribution(), sent.redistribution()));
    }

    /** With another byline the earlier authors do not apply any more. */
    private List<Author> authors(Credits earlier, Credits sent, @Nullable String byline) {
        return has("authors") && Objects.equals(byline, earlier.byline()) ? earlier.authors() : sent.authors();
    }

    private ArticleLinks links(ArticleLinks earlier, ArticleLinks sent) {
        return new ArticleLinks(
                orNone("canonicalUrl", earlier.canonicalUrl(), sent.canonicalUrl()),
                orNone("via", earlier.via(), sent.via()),
                orNone("commentsUrl", earlier.commentsUrl(), sent.commentsUrl()),
                orNone("translationOf", earlier.translationOf(), sent.translationOf()),
                of("related", earlier.related(), sent.related()),
                of("origins", earlier.origins(), sent.origins()));
    }

    private PublicationTimes timing(PublicationTimes earlier, PublicationTimes sent) {
        return new PublicationTimes(
                orNone("publishAt", earlier.publishAt(), sent.publishAt()),
                orNone("embargoUntil", earlier.embargoUntil(), sent.embargoUntil()),
                sent.dated(),
                sent.released());
    }

    /** An undetermined language is replaced by the one recognised in the text. */
    private String language(String earlier, String sent) {
        return has("language") && !earlier.equals("und") ? earlier : sent;
    }

    private <T> T of(String field, T earlier, T sent) {
        return has(field) ? earlier : sent;
    }

    private <T> @Nullable T orNone(String field, @Nullable T earlier, @Nullable T sent) {
        return has(field) ? earlier : sent;
    }
}
