package dateline.api.transfer;

import dateline.api.article.ArticleJson;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.ReferenceData;
import dateline.article.combined.CombinedFeeds;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import dateline.article.transfer.ExportSource;
import dateline.article.transfer.ExportedFeed;
import dateline.article.transfer.FilingState;
import dateline.article.transfer.FilingTransfer;
import dateline.attribution.Agencies;
import dateline.attribution.JoinedAuthors;
import dateline.http.JsonBytes;
import dateline.ingest.bulk.export.ExportFoot;
import dateline.ingest.bulk.export.ExportHead;
import dateline.ingest.bulk.export.ExportedState;
import dateline.problem.Problem;
import dateline.section.FormerSlugs;
import dateline.section.Publication;
import dateline.section.Publications;
import dateline.section.Section;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The whole content of a store as lines of JSON: first the publication and its reference data, then the articles in the
 * order of their latest changes, each with its revisions, then the state of the feeds. An article that changes during
 * the export is exported again.
 */
@Singleton
final class Export {
    private static final int STEP = 500;

    private final Articles articles;
    private final ChangeLog log;
    private final FilingTransfer filingTransfer;
    private final Publications publications;
    private final Sections sections;
    private final FormerSlugs former;
    private final Agencies agencies;
    private final JoinedAuthors authors;
    private final CombinedFeeds combined;
    private final JsonBytes json;

    Export(
            Articles articles,
            ChangeLog log,
            FilingTransfer filingTransfer,
            Publications publications,
            Sections sections,
            FormerSlugs former,
            Agencies agencies,
            JoinedAuthors authors,
            CombinedFeeds combined,
            JsonBytes json) {
        this.articles = articles;
        this.log = log;
        this.filingTransfer = filingTransfer;
        this.publications = publications;
        this.sections = sections;
        this.former = former;
        this.agencies = agencies;
        this.authors = authors;
        this.combined = combined;
        this.json = json;
    }

    /**
     * Consecutive lines of the export.
     *
     * @param last the change number of the last article in them
     */
    record Batch(ByteArrayInputStream lines, long last) {}

    /** The first line. */
    byte[] head() {
        List<Section> all = sections.listOrderByPosition();
        List<Section> parentsFirst = all.stream()
                .sorted(Comparator.comparingInt(
                        section -> Sections.lineage(section.id(), all).size()))
                .toList();
        ExportSource source = new ExportSource(
                publications.findByName(Publication.NAME).orElseThrow(),
                log.last(),
                parentsFirst,
                former.listOrderBySlug(),
                agencies.listOrderBySlug(),
                authors.listOrderBySlug(),
                combined.listOrderByName());
        return lines(List.of(new ExportHead(1, source)));
    }

    /** The articles whose latest change is after a number; no bytes when there are no more. */
    Batch articles(long after) {
        List<Article> batch = articles.changedAfter(after, STEP);
        if (batch.isEmpty()) {
            return new Batch(new ByteArrayInputStream(new byte[0]), after);
        }
        List<UUID> ids = batch.stream().map(Article::id).toList();
        ReferenceData reference = ReferenceData.of(sections, agencies);
        Map<UUID, List<Change>> revisions = log.findByArticleInOrderByNumber(ids).stream()
                .collect(Collectors.groupingBy(change -> Objects.requireNonNull(change.article())));
        Map<UUID, FilingState> filings = filingTransfer.of(ids);
        List<Object> objects = new ArrayList<>();
        for (Article article : batch) {
            List<Change> changes = revisions.getOrDefault(article.id(), List.of()).stream()
                    .filter(change -> change.number() <= article.change())
                    .toList();
            FilingState filing = filings.getOrDefault(article.id(), new FilingState(Map.of(), Map.of(), List.of()));
            ExportedState state = ExportedState.of(article, changes, filing);
            objects.add(ArticleJson.of(article, reference, article.content(), state));
        }
        return new Batch(
                new ByteArrayInputStream(lines(objects)), batch.getLast().change());
    }

    /** The last lines: the state of the feeds. */
    List<byte[]> foot() {
        List<byte[]> lines = new ArrayList<>();
        List<ExportedFeed> batch = filingTransfer.feeds("", STEP);
        while (!batch.isEmpty()) {
            lines.add(lines(List.of(new ExportFoot(batch))));
            batch = filingTransfer.feeds(batch.getLast().name(), STEP);
        }
        return lines;
    }

    /** The last line of an export that a problem has ended. */
    byte[] end(Problem problem) {
        return lines(List.of(Map.of("problem", problem)));
    }

    private byte[] lines(List<?> objects) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 16);
        for (Object object : objects) {
            lines.writeBytes(json.of(object));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
