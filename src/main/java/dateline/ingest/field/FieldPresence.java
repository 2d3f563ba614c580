package dateline.ingest.field;

import dateline.article.Article;
import dateline.article.submission.OmittedFields;
import dateline.attribution.Credits;
import dateline.ingest.ImportOptions;
import dateline.ingest.ParsingContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what an article that is handed in says nothing of. In JSON that is what is not sent at all; {@code null} is
 * sent, and takes away. A document also says what is recognised in it.
 */
public final class FieldPresence {
    private final Fields told;
    private final boolean data;
    private final Set<String> kept = new HashSet<>();

    private FieldPresence(Fields told) {
        this.told = told;
        this.data = told.isData();
    }

    /** What is kept of an article that is there already. An edit, and what comes from an export, says all. */
    public static OmittedFields of(Fields told, ParsingContext context, Article article) {
        return context.earlier() != null || context.restoring()
                ? OmittedFields.NONE
                : new FieldPresence(told).of(article, context.options());
    }

    private OmittedFields of(Article article, ImportOptions options) {
        if (data) {
            // What the request says of all is for new articles.
            unless("section");
            unless("title");
            unless("published");
            unless("content", "markdown");
        } else {
            keep("section", options.section());
        }
        if (data || article.language().equals("und")) {
            unless("language");
        }
        keep("summary", article.summary());
        keep("alsoIn", article.details().alsoIn());
        keep("tags", article.tags());
        keep("images", article.images());
        keep("audio", article.audio());
        keep("corrections", article.corrections());
        keep("canonicalUrl", article.links().canonicalUrl());
        keep("via", article.links().via());
        keep("commentsUrl", article.links().commentsUrl());
        keep("translationOf", article.links().translationOf());
        keep("publishAt", article.timing().publishAt());
        keep("embargoUntil", article.timing().embargoUntil());
        keep("expiresAt", article.expires());
        credits(article.credits());
        return new OmittedFields(kept);
    }

    private void credits(Credits credits) {
        keep("byline", credits.byline());
        keep("contributorLine", credits.contributorLine());
        keep("dateline", credits.dateline());
        keep("rights", credits.rights());
        keep("usageTerms", credits.usageTerms());
        keep("license", credits.license());
        keep("agency", data ? null : credits.agency());
        unless("authors");
        if (!data && (credits.byline() == null && !credits.authors().isEmpty())) {
            kept.remove("authors");
        }
        if (data || credits.contributorLine() == null) {
            keep("contributors", credits.contributors());
        }
    }

    private void keep(String name, @Nullable Object found) {
        boolean nothing = found == null || (found instanceof Collection<?> many && many.isEmpty());
        if (nothing) {
            unless(name);
        }
    }

    /** Keeps a field unless one of these names was sent. */
    private void unless(String name, String... others) {
        boolean sent = told.isSent(name);
        for (String other : others) {
            sent |= told.isSent(other);
        }
        if (!sent) {
            kept.add(name);
        }
    }
}
