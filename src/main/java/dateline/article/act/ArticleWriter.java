package dateline.article.act;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Stage;
import dateline.article.checksum.ChecksumWriter;
import dateline.article.filing.FilingWriter;
import dateline.article.identity.ImportedDocuments;
import dateline.article.job.DueWork;
import dateline.article.job.DueWorks;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import dateline.article.log.ChangeNumbers;
import dateline.article.log.ChangeWriter;
import dateline.article.revision.Replacement;
import dateline.article.revision.RevisionWriter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Stores the results of acts: articles, filings and rows of the change log. Callers hold a transaction and, from its
 * beginning, the lock of {@link ChangeWriter}.
 */
@Singleton
public final class ArticleWriter {
    private final Articles articles;
    private final DueWorks due;
    private final ImportedDocuments importedDocuments;
    private final ChecksumWriter checksumWriter;
    private final ChangeLog log;
    private final FilingWriter filingWriter;
    private final RevisionWriter revisionWriter;
    private final ChangeWriter changeWriter;

    ArticleWriter(
            Articles articles,
            DueWorks due,
            ImportedDocuments importedDocuments,
            ChecksumWriter checksumWriter,
            ChangeLog log,
            FilingWriter filingWriter,
            RevisionWriter revisionWriter,
            ChangeWriter changeWriter) {
        this.articles = articles;
        this.due = due;
        this.importedDocuments = importedDocuments;
        this.checksumWriter = checksumWriter;
        this.log = log;
        this.filingWriter = filingWriter;
        this.revisionWriter = revisionWriter;
        this.changeWriter = changeWriter;
    }

    /** Writes acts under the next change numbers. */
    public void write(List<PlannedAct> acts) {
        if (!acts.isEmpty()) {
            write(acts, changeWriter.next(acts.size()));
        }
    }

    /**
     * Writes acts in their order; several acts may concern the same article.
     *
     * @param numbers the change numbers that were taken for the acts; some may stay unused
     * @return the articles as they are now
     */
    public Map<UUID, Article> write(List<PlannedAct> acts, ChangeNumbers numbers) {
        Map<UUID, Article> written = new LinkedHashMap<>();
        if (acts.isEmpty()) {
            changeWriter.write(numbers, List.of(), Map.of());
            return written;
        }
        Set<UUID> stored = new HashSet<>();
        Set<UUID> amended = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        List<Replacement> replacements = new ArrayList<>();
        long number = numbers.after();
        for (PlannedAct planned : acts) {
            Article article = planned.after().withChange(++number);
            Article before = written.getOrDefault(article.id(), planned.before());
            if (before != null) {
                replacements.add(new Replacement(
                        before, article, planned.act(), numbers.time().log()));
            }
            if (planned.before() != null && !written.containsKey(article.id())) {
                stored.add(article.id());
            }
            written.put(article.id(), article);
            if (!planned.act().isSilent()) {
                amended.add(article.id());
            }
            changes.add(new Change(
                    number,
                    article.id(),
                    planned.act(),
                    numbers.time().log(),
                    planned.submitter().name(),
                    planned.text()));
        }
        List<Article> all = List.copyOf(written.values());
        store(all, stored);
        revisionWriter.write(replacements);
        changeWriter.write(numbers, changes, filingWriter.file(all, stored, amended));
        List<UUID> erased = all.stream()
                .filter(article -> article.stage() == Stage.ERASED)
                .map(Article::id)
                .toList();
        if (!erased.isEmpty()) {
            log.eraseTexts(erased);
        }
        return written;
    }

    /**
     * Stores articles, with the times of their next publication or expiry by the server.
     *
     * @param stored ids of those that were stored before
     */
    public void store(List<Article> all, Set<UUID> stored) {
        List<Article> created =
                all.stream().filter(article -> !stored.contains(article.id())).toList();
        if (!created.isEmpty()) {
            articles.saveAll(created);
        }
        if (!stored.isEmpty()) {
            articles.updateAll(all.stream()
                    .filter(article -> stored.contains(article.id()))
                    .toList());
            due.deleteByArticleIn(stored);
        }
        importedDocuments.update(all, stored);
        checksumWriter.write(all, stored);
        List<DueWork> dueWork = new ArrayList<>();
        for (Article article : all) {
            Instant at = article.due();
            if (at != null) {
                dueWork.add(new DueWork(article.id(), at));
            }
        }
        if (!dueWork.isEmpty()) {
            due.saveAll(dueWork);
        }
    }
}
