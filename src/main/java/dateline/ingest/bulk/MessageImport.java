package dateline.ingest.bulk;

import dateline.access.ArticlePermissions;
import dateline.ingest.ImportOptions;
import dateline.ingest.bulk.DocumentImport.Imported;
import dateline.ingest.document.ImportReport.Omission;
import dateline.ingest.newsml.ItemReferences;
import dateline.ingest.newsml.NewsmlDocument;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Imports documents of NewsML-G2: one item, or the items of a message, each of which is stored or refused by itself, and then
 * its packages, whose references become links of the article that is their main item.
 */
@Singleton
public final class MessageImport {
    private static final int MOST = 1_000;

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
                try {
                    count(number, imports.take(item, bytes / message.items().size(), options, permissions));
                } catch (ProblemException e) {
                    refuse(number, item.id(), e);
                }
            }
            for (ItemReferences other : message.others()) {
                PackageLinks.Linking linking = links.of(other, options, permissions.reference());
                leftOut.addAll(linking.leftOut());
                if (linking.fields() != null) {
                    number++;
                    link(number, linking.fields());
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

        /** A package counts as one more version of its main article. */
        private void link(long number, Map<String, Object> fields) {
            try {
                count(number, imports.take(fields, bytes, options, permissions));
            } catch (ProblemException e) {
                refuse(number, String.valueOf(fields.get("externalId")), e);
            }
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

        private void refuse(long number, @Nullable String id, ProblemException refusal) {
            refused++;
            if (refusals.size() < MOST) {
                refusals.add(new BulkReport.Refusal(number, number, id, refusal.problem()));
            }
        }
    }
}
