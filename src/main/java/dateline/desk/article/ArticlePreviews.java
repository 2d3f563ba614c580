package dateline.desk.article;

import dateline.api.article.ArticleEdits;
import dateline.api.article.FeedNames;
import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.feed.FeedKey;
import dateline.article.filing.FeedMemberships;
import dateline.desk.layout.DeskMessages;
import dateline.feed.FeedAssembler;
import dateline.feed.entry.Entry;
import dateline.ingest.ArticleParser;
import dateline.ingest.ImportOptions;
import dateline.ingest.ParsingContext;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Fields;
import dateline.problem.Fault;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what a form would make of an article, by the same steps that store it and assemble its feeds. Nothing is stored. */
@Singleton
final class ArticlePreviews {
    private final ArticleEdits edits;
    private final ArticleParser parser;
    private final FeedAssembler assembler;
    private final FeedMemberships memberships;
    private final FeedNames names;

    ArticlePreviews(
            ArticleEdits edits,
            ArticleParser parser,
            FeedAssembler assembler,
            FeedMemberships memberships,
            FeedNames names) {
        this.edits = edits;
        this.parser = parser;
        this.assembler = assembler;
        this.memberships = memberships;
        this.names = names;
    }

    /**
     * The preview of an article after a patch.
     *
     * @param earlier the stored article; null for a new one
     */
    ArticlePreview of(@Nullable Article earlier, Map<?, ?> patch, DeskMessages text) {
        ReferenceData reference = edits.reference();
        try {
            return of(
                    earlier == null
                            ? parser.submission(
                                            Fields.of(patch),
                                            ParsingContext.creating(ImportOptions.NONE, reference),
                                            new ImportReportBuilder())
                                    .article()
                            : edits.patched(earlier, patch, reference).appliedTo(earlier),
                    reference,
                    text);
        } catch (ProblemException e) {
            return ArticlePreview.without(text, details(e.problem()));
        }
    }

    /** The preview of an article as it is. */
    ArticlePreview of(Article article, ReferenceData reference, DeskMessages text) {
        Entry entry = assembler
                .entryOfFeeds(article, reference.sections(), reference.agencies())
                .orElse(null);
        if (entry == null) {
            return ArticlePreview.without(text, List.of(text.of("preview.impossible")));
        }
        List<String> feeds = memberships.topics().of(article).keySet().stream()
                .map(key -> names.name(new FeedKey(key), reference))
                .toList();
        return new ArticlePreview(
                text,
                entry.article().title(),
                entry.article().language(),
                entry.content(),
                article.credits().byline(),
                feeds,
                List.of());
    }

    private static List<String> details(Problem problem) {
        return problem.errors().isEmpty()
                ? List.of(problem.detail())
                : problem.errors().stream().map(Fault::detail).toList();
    }
}
