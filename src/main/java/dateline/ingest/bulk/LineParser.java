package dateline.ingest.bulk;

import dateline.access.ArticlePermissions;
import dateline.article.submission.Submission;
import dateline.ingest.ArticleParser;
import dateline.ingest.ImportOptions;
import dateline.ingest.KnownArticles;
import dateline.ingest.ParsingContext;
import dateline.ingest.bulk.export.ExportLineReader;
import dateline.ingest.document.ImportReport;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.document.ItemNotes;
import dateline.ingest.field.Fields;
import dateline.ingest.json.JsonObject;
import dateline.ingest.ninjs.NinjsImport;
import dateline.ingest.ninjs.NinjsItem;
import dateline.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the articles of lines, or of the items of a list: this server's own JSON, or an agency's items. */
@Singleton
public final class LineParser {
    private final ArticleParser parser;
    private final KnownArticles knownArticles;
    private final NinjsImport items;
    private final Function<byte[], Map<?, ?>> reading;

    @Inject
    LineParser(ArticleParser parser, KnownArticles knownArticles, NinjsImport items) {
        this(parser, knownArticles, items, JsonObject::line);
    }

    private LineParser(
            ArticleParser parser, KnownArticles knownArticles, NinjsImport items, Function<byte[], Map<?, ?>> reading) {
        this.parser = parser;
        this.knownArticles = knownArticles;
        this.items = items;
        this.reading = reading;
    }

    /** One for the items of a list, each of which is on a line. */
    LineParser ofList() {
        return new LineParser(parser, knownArticles, items, JsonObject::item);
    }

    /** One for a list that must have nothing but agencies' items. */
    LineParser ofItems() {
        return new LineParser(parser, knownArticles, items, line -> {
            Map<?, ?> object = JsonObject.item(line);
            if (!NinjsItem.isItem(object)) {
                throw NinjsItem.refused();
            }
            return object;
        });
    }

    /**
     * The object of a line.
     *
     * @throws ProblemException when there is none that this parser takes
     */
    Map<?, ?> object(byte[] line) {
        return reading.apply(line);
    }

    /** Whether a line can only be read when the article of an earlier line, with the same external id, is stored. */
    boolean dependsOnEarlierLines(Map<?, ?> object, ImportOptions options) {
        if (ExportLineReader.isArticle(object)) {
            return false;
        }
        return NinjsItem.isItem(object)
                ? items.dependsOnStored(object, options)
                : KnownArticles.isPartial(object, options) && !knownArticles.isKnown(object, options);
    }

    /** The article of a line, not yet stored. */
    BulkStore.Item article(Map<?, ?> object, ImportOptions options, ArticlePermissions permissions) {
        if (!NinjsItem.isItem(object)) {
            Fields fields = knownArticles.fields(object, options, permissions);
            return item(
                    parser.submission(
                            fields,
                            ParsingContext.creating(options, permissions.reference()),
                            new ImportReportBuilder()),
                    null,
                    permissions);
        }
        ImportReportBuilder report = new ImportReportBuilder();
        Submission submission = items.submission(object, 0, options, permissions, report);
        return item(submission, new ItemNotes(report, permissions.reference()), permissions);
    }

    /** The report on an article that is not taken where it comes from; empty for others. */
    Optional<ImportReport> unselected(BulkStore.Item item, ImportOptions options, ArticlePermissions permissions) {
        return item instanceof BulkStore.Item.NewArticle article
                        && knownArticles.isUnselected(article.submission(), options)
                ? Optional.of(
                        ItemNotes.unselected(article.submission(), new ImportReportBuilder(), permissions.reference()))
                : Optional.empty();
    }

    private static BulkStore.Item item(
            Submission submission, @Nullable ItemNotes notes, ArticlePermissions permissions) {
        permissions.demandEdit(submission.article());
        return new BulkStore.Item.NewArticle(submission.by(permissions.submitter()), notes);
    }
}
