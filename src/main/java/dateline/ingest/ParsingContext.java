package dateline.ingest;

import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.attribution.Agency;
import dateline.section.Section;
import org.jspecify.annotations.Nullable;

/**
 * What reading an article depends on beside what was sent.
 *
 * @param options the options of the request
 * @param reference the sections and agencies
 * @param earlier the article before an edit; null when this is no edit
 * @param restoring whether the article comes from an export, and so was checked when it was first stored
 */
public record ParsingContext(
        ImportOptions options,
        ReferenceData reference,
        @Nullable Article earlier,
        boolean restoring) {
    public static ParsingContext creating(ImportOptions options, ReferenceData reference) {
        return new ParsingContext(options, reference, null, false);
    }

    public static ParsingContext editing(Article earlier, ReferenceData reference) {
        return new ParsingContext(ImportOptions.NONE, reference, earlier, false);
    }

    public static ParsingContext restoring(ReferenceData reference) {
        return new ParsingContext(ImportOptions.NONE, reference, null, true);
    }

    /** The section with a slug, if it may be used: it is open, or the article is in it already. */
    @Nullable
    public Section section(String slug) {
        return reference.section(slug, retired -> restoring || (earlier != null && isIn(retired.id(), earlier)));
    }

    /** The agency with a slug, if it may be used: it is open, or the article has it already. */
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
