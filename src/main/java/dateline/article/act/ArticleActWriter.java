package dateline.article.act;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Stage;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedsChanged;
import dateline.article.filing.FilingWriter;
import dateline.article.identity.KnownDocuments;
import dateline.article.job.DueWork;
import dateline.article.job.DueWorks;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import dateline.article.log.Counter;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes acts down. Its callers hold a transaction and, from its beginning, the lock of the counter. */
@Singleton
public final class ArticleActWriter {
    private final Articles articles;
    private final DueWorks due;
    private final KnownDocuments knownDocuments;
    private final ChangeLog log;
    private final FilingWriter filingWriter;
    private final ApplicationEventPublisher<FeedsChanged> announcements;

    ArticleActWriter(
            Articles articles,
            DueWorks due,
            KnownDocuments knownDocuments,
            ChangeLog log,
            FilingWriter filingWriter,
            ApplicationEventPublisher<FeedsChanged> announcements) {
        this.articles = articles;
        this.due = due;
        this.knownDocuments = knownDocuments;
        this.log = log;
        this.filingWriter = filingWriter;
        this.announcements = announcements;
    }

    /**
     * Writes acts down in their order; several upon one article follow one another.
     *
     * @param numbers those that were taken for them; there may be more
     * @return the articles as they are now
     */
    public Map<UUID, Article> write(List<PlannedAct> works, Counter.Taken numbers) {
        Map<UUID, Article> written = new LinkedHashMap<>();
        if (works.isEmpty()) {
            announcements.publishEvent(new FeedsChanged(Map.of(), numbers.after(), numbers.last()));
            return written;
        }
        Set<UUID> known = new HashSet<>();
        Set<UUID> amended = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        long number = numbers.after();
        for (PlannedAct planned : works) {
            Article article = planned.after().numbered(++number);
            if (planned.before() != null && !written.containsKey(article.id())) {
                known.add(article.id());
            }
            written.put(article.id(), article);
            if (!planned.act().isSilent()) {
                amended.add(article.id());
            }
            changes.add(new Change(
                    number,
                    article.id(),
                    planned.act(),
                    numbers.moment().log(),
                    planned.writer().name(),
                    planned.text()));
        }
        List<Article> all = List.copyOf(written.values());
        keep(all, known);
        log.saveAll(changes);
        List<UUID> erased = all.stream()
                .filter(article -> article.stage() == Stage.ERASED)
                .map(Article::id)
                .toList();
        if (!erased.isEmpty()) {
            log.eraseTexts(erased);
        }
        Map<FeedKey, Long> touched = filingWriter.file(all, known, amended);
        announcements.publishEvent(new FeedsChanged(touched, numbers.after(), numbers.last()));
        return written;
    }

    /** Stores articles, and when something is to happen to them by itself. */
    public void keep(List<Article> all, Set<UUID> known) {
        List<Article> created =
                all.stream().filter(article -> !known.contains(article.id())).toList();
        if (!created.isEmpty()) {
            articles.saveAll(created);
        }
        if (!known.isEmpty()) {
            articles.updateAll(
                    all.stream().filter(article -> known.contains(article.id())).toList());
            due.deleteByArticleIn(known);
        }
        knownDocuments.settle(all, known);
        List<DueWork> appointments = new ArrayList<>();
        for (Article article : all) {
            Instant at = article.due();
            if (at != null) {
                appointments.add(new DueWork(article.id(), at));
            }
        }
        if (!appointments.isEmpty()) {
            due.saveAll(appointments);
        }
    }
}
