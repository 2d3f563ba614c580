package dateline.ingest.field;

import dateline.article.Article;
import dateline.article.submission.OmittedFields;
import dateline.article.wire.WireMetadata;
import dateline.attribution.Credits;
import dateline.ingest.ImportOptions;
import dateline.ingest.ParsingContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields that a submission omits, which keep their stored values. In JSON these are the fields that are not
 * sent; {@code null} is a value, which removes the stored one. A document also has the fields that are recognised in it.
 */
public final class FieldPresence {
    private final Fields fields;
    private final boolean json;
    private final Set<String> kept = new HashSet<>();

    private FieldPresence(Fields fields) {
        this.fields = fields;
        this.json = fields.isJson();
    }

    /** The fields that keep their stored values; none for an edit or an export, which have all fields. */
    public static OmittedFields of(Fields fields, ParsingContext context, Article article) {
        return context.earlier() != null || context.restoring()
                ? OmittedFields.NONE
                : new FieldPresence(fields).of(article, context.options());
    }

    private OmittedFields of(Article article, ImportOptions options) {
        if (json) {
            // The options of the request are for new articles.
            keepUnlessSent("section");
            keepUnlessSent("title");
            keepUnlessSent("published");
            keepUnlessSent("content", "markdown");
        } else {
            // So are those of a source, while a client chooses for each document.
            keepIfEmpty("section", options.defaults().origin().isEmpty() ? options.section() : null);
        }
        if (json || article.language().equals("und")) {
            keepUnlessSent("language");
        }
        keepIfEmpty("summary", article.summary());
        keepIfEmpty("alsoIn", article.details().alsoIn());
        keepIfEmpty("tags", article.tags());
        keepIfEmpty("images", article.images());
        keepIfEmpty("audio", article.audio());
        keepIfEmpty("corrections", article.corrections());
        keepIfEmpty("canonicalUrl", article.links().canonicalUrl());
        keepIfEmpty("via", article.links().via());
        keepIfEmpty("commentsUrl", article.links().commentsUrl());
        keepIfEmpty("translationOf", article.links().translationOf());
        keepIfEmpty("related", article.links().related());
        keepIfEmpty("origins", article.links().origins());
        keepIfEmpty("publishAt", article.timing().publishAt());
        keepIfEmpty("embargoUntil", article.timing().embargoUntil());
        keepIfEmpty("expiresAt", article.expires());
        credits(article.credits());
        wire(article.wire());
        return new OmittedFields(kept);
    }

    private void credits(Credits credits) {
        keepIfEmpty("byline", credits.byline());
        keepIfEmpty("contributorLine", credits.contributorLine());
        keepIfEmpty("dateline", credits.dateline());
        keepIfEmpty("rights", credits.rights());
        keepIfEmpty("usageTerms", credits.usageTerms());
        keepIfEmpty("license", credits.license());
        keepIfEmpty("redistribution", credits.redistribution());
        keepIfEmpty("agency", json ? null : credits.agency());
        keepUnlessSent("authors");
        if (!json && credits.byline() == null && !credits.authors().isEmpty()) {
            kept.remove("authors");
        }
        if (json || credits.contributorLine() == null) {
            keepIfEmpty("contributors", credits.contributors());
        }
    }

    private void wire(WireMetadata wire) {
        keepIfEmpty("urgency", wire.urgency());
        keepIfEmpty("slugline", wire.slugline());
        keepIfEmpty("edNote", wire.edNote());
        keepIfEmpty("subjects", wire.subjects());
        keepIfEmpty("digitalSourceType", wire.digitalSourceType());
        keepIfEmpty("itemVersion", wire.itemVersion());
    }

    /** Keeps a field that was not sent and has no value. */
    private void keepIfEmpty(String name, @Nullable Object value) {
        if (value == null || (value instanceof Collection<?> many && many.isEmpty())) {
            keepUnlessSent(name);
        }
    }

    /** Keeps a field unless one of these names was sent. */
    private void keepUnlessSent(String name, String... others) {
        if (!fields.isSent(name) && Stream.of(others).noneMatch(fields::isSent)) {
            kept.add(name);
        }
    }
}
