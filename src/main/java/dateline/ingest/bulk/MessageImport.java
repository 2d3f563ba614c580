package dateline.ingest.bulk;

import dateline.access.ArticlePermissions;
import dateline.ingest.ImportOptions;
import dateline.ingest.bulk.DocumentImport.Imported;
import dateline.ingest.document.ImportReport.Omission;
import dateline.ingest.newsml.ItemReferences;
import dateline.ingest.newsml.NewsmlDocument;
import dateline.problem.Fault;
import dateline.problem.Problem;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.problem.StoreFailure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports documents of NewsML-G2: one item, or the items of a message, each of which is stored or refused by itself, and then
 * its packages, whose references become links of the article that is their main item.
 */
@Singleton
public final class MessageImport {
    private static final int MOST = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(MessageImport.class);

    private final DocumentImport imports;
    private final PackageLinks links;

    MessageImport(DocumentImport imports, PackageLinks links) {
        this.imports = imports;
        this.links = links;
    }

    /** What became of a document. */
    public sealed interface Result {
        /** Of one item. */
        record Single(Imported imported) implements Result {}

        /** Of a message. */
        record Several(BulkReport report) implements Result {}
    }

    /**
     * Imports a document.
     *
     * @throws ProblemException when it is not NewsML-G2, or its only item is refused
     */
    public Result take(byte[] xml, ImportOptions options, ArticlePermissions permissions) {
        NewsmlDocument document = NewsmlDocument.of(xml);
        if (!document.isMessage()) {
            return new Result.Single(imports.take(document.items().getFirst(), xml.length, options, permissions));
        }
        if (options.again() || options.externalId() != null) {
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    "again and externalId are for single documents: each item of a message has its own id, guid.");
        }
        return new Result.Several(new Tally(options, permissions, xml.length).of(document));
    }

    /** The report on one message while its items are stored. */
    private final class Tally {
        private final ImportOptions options;
        private final ArticlePermissions permissions;
        private final int bytes;
        private final List<BulkReport.Refusal> refusals = new ArrayList<>();
        private final List<BulkReport.LineReport> reports = new ArrayList<>();
        private final List<Omission> leftOut = new ArrayList<>();
        private long created;
        private long updated;
        private long unchanged;
        private long refused;

        Tally(ImportOptions options, ArticlePermissions permissions, int bytes) {
            this.options = options;
            this.permissions = permissions;
            this.bytes = bytes;
        }

        BulkReport of(NewsmlDocument message) {
            long number = 0;
            for (NewsmlDocument.Item item : message.items()) {
                number++;
                int share = bytes / message.items().size();
                take(number, item.id(), item.place(), () -> imports.take(item, share, options, permissions));
            }
            for (ItemReferences other : message.others()) {
                PackageLinks.Linking linking = links.of(other, options, permissions.reference());
                leftOut.addAll(linking.leftOut());
                Map<String, Object> fields = linking.fields();
                if (fields != null) {
                    // A package counts as one more version of its main article.
                    number++;
                    take(
                            number,
                            String.valueOf(fields.get("externalId")),
                            other.place(),
                            () -> imports.take(fields, bytes, options, permissions));
                }
            }
            return new BulkReport(
                    number,
                    created,
                    updated,
                    unchanged,
                    refused,
                    refusals,
                    reports,
                    leftOut.stream().limit(MOST).toList(),
                    null);
        }

        /** Stores one item in a transaction of its own, or refuses it. Only a store that is away ends the message. */
        private void take(long number, @Nullable String id, String place, Supplier<Imported> taking) {
            try {
                count(number, taking.get());
            } catch (ProblemException e) {
                refuse(number, id, placed(e.problem(), place));
            } catch (RuntimeException | StackOverflowError e) {
                StoreFailure failure = StoreFailure.causeOf(e).orElse(null);
                if (failure != null) {
                    throw new ImportInterruption(ImportInterruption.Reason.of(failure), number)
                            .problem(place, refusals);
                }
                LOG.error("Item {} of a message failed", number, e);
                refuse(
                        number,
                        id,
                        placed(Problem.of(ProblemKind.INTERNAL, "The server failed to read this item."), place));
            }
        }

        /** A problem that names no place in the item is one of the whole item. */
        private static Problem placed(Problem problem, String place) {
            String detail = problem.detail();
            return problem.errors().isEmpty()
                    ? new Problem(
                            problem.type(),
                            problem.title(),
                            problem.status(),
                            place + ": " + detail,
                            problem.instance(),
                            List.of(new Fault(place, detail)))
                    : problem;
        }

        private void count(long number, Imported imported) {
            if (reports.size() < MOST) {
                reports.add(new BulkReport.LineReport(number, number, imported.report()));
            }
            switch (imported.report().outcome()) {
                case "created" -> created++;
                case "unchanged" -> unchanged++;
                case "dry-run", "not-selected" -> {}
                default -> updated++;
            }
        }

        private void refuse(long number, @Nullable String id, Problem problem) {
            refused++;
            if (refusals.size() < MOST) {
                refusals.add(new BulkReport.Refusal(number, number, id, problem));
            }
        }
    }
}
