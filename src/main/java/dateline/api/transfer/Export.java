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
import dateline.ingest.bulk.ExportFoot;
import dateline.ingest.bulk.ExportHead;
import dateline.ingest.bulk.ExportedState;
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
 * All that a store has, as lines of JSON: where it comes from, then the articles in the order of their last changes,
 * each with its revisions, then what is known of feeds. An article that changes meanwhile comes once more.
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
     * A stretch of the export.
     *
     * @param lines whole ones
     * @param next where the next begins
     */
    record Stretch(ByteArrayInputStream lines, long next) {}

    byte[] head() {
        List<Section> all = sections.listOrderByPosition();
        List<Section> fromAbove = all.stream()
                .sorted(Comparator.comparingInt(
                        section -> Sections.lineage(section.id(), all).size()))
                .toList();
        ExportSource from = new ExportSource(
                publications.findByName(Publication.NAME).orElseThrow(),
                log.last(),
                fromAbove,
                former.listOrderBySlug(),
                agencies.listOrderBySlug(),
                authors.listOrderBySlug(),
                combined.listOrderByName());
        return lines(List.of(new ExportHead(1, from)));
    }

    /** Articles that were last changed after a number; no bytes at the end. */
    Stretch articles(long after) {
        List<Article> batch = articles.changedAfter(after, STEP);
        if (batch.isEmpty()) {
            return new Stretch(new ByteArrayInputStream(new byte[0]), after);
        }
        List<UUID> ids = batch.stream().map(Article::id).toList();
        ReferenceData reference = ReferenceData.of(sections, agencies);
        Map<UUID, List<Change>> revisions = log.findByArticleInOrderByNumber(ids).stream()
                .collect(Collectors.groupingBy(change -> Objects.requireNonNull(change.article())));
        Map<UUID, FilingState> held = filingTransfer.of(ids);
        List<Object> shapes = new ArrayList<>();
        for (Article article : batch) {
            List<Change> own = revisions.getOrDefault(article.id(), List.of()).stream()
                    .filter(change -> change.number() <= article.change())
                    .toList();
            FilingState where = held.getOrDefault(article.id(), new FilingState(Map.of(), Map.of(), List.of()));
            shapes.add(ArticleJson.of(article, reference, article.content(), ExportedState.of(article, own, where)));
        }
        return new Stretch(
                new ByteArrayInputStream(lines(shapes)), batch.getLast().change());
    }

    /** What is known of feeds beside their articles. */
    List<byte[]> foot() {
        List<byte[]> lines = new ArrayList<>();
        List<ExportedFeed> some = filingTransfer.feeds("", STEP);
        while (!some.isEmpty()) {
            lines.add(lines(List.of(new ExportFoot(some))));
            some = filingTransfer.feeds(some.getLast().name(), STEP);
        }
        return lines;
    }

    /** The last line of an export that may not go on. */
    byte[] end(Problem why) {
        return lines(List.of(Map.of("problem", why)));
    }

    private byte[] lines(List<?> shapes) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 16);
        for (Object shape : shapes) {
            lines.writeBytes(json.of(shape));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
