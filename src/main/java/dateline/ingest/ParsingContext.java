package dateline.ingest;

import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.attribution.Agency;
import dateline.section.Section;
import org.jspecify.annotations.Nullable;

/**
 * What is known when an article is taken in, beside what it says.
 *
 * @param options what the request says of all
 * @param reference the sections and agencies
 * @param earlier what the article was before, when this is an edit
 * @param restoring whether it comes from an export, and was checked when it was first taken in
 */
public record ParsingContext(
        ImportOptions options,
        ReferenceData reference,
        @Nullable Article earlier,
        boolean restoring) {
    public static ParsingContext fresh(ImportOptions options, ReferenceData reference) {
        return new ParsingContext(options, reference, null, false);
    }

    public static ParsingContext editing(Article earlier, ReferenceData reference) {
        return new ParsingContext(ImportOptions.NONE, reference, earlier, false);
    }

    public static ParsingContext restoring(ReferenceData reference) {
        return new ParsingContext(ImportOptions.NONE, reference, null, true);
    }

    /** A section that may be named here: one that is used, or one that the article was in already. */
    @Nullable
    public Section section(String slug) {
        return reference.section(slug, retired -> restoring || (earlier != null && isIn(retired.id(), earlier)));
    }

    /** An agency that may be named here: one that is used, or the one that the article had already. */
    @Nullable
    public Agency agency(String slug) {
        return reference.agency(
                slug,
                retired -> restoring
                        || (earlier != null
                                && retired.id().equals(earlier.credits().agency())));
    }

    private static boolean isIn(String section, Article article) {
        return article.section().equals(section) || article.details().alsoIn().contains(section);
    }
}
