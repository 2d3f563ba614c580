package dateline.article.newsroom;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Change;
import dateline.article.ChangeLog;
import dateline.article.Counter;
import dateline.article.Stage;
import dateline.article.filing.FeedKey;
import dateline.article.filing.FeedTouched;
import dateline.article.filing.Filer;
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
final class Records {
    private final Articles articles;
    private final DueWorks due;
    private final Documents documents;
    private final ChangeLog log;
    private final Filer filer;
    private final ApplicationEventPublisher<FeedTouched> announcements;

    Records(
            Articles articles,
            DueWorks due,
            Documents documents,
            ChangeLog log,
            Filer filer,
            ApplicationEventPublisher<FeedTouched> announcements) {
        this.articles = articles;
        this.due = due;
        this.documents = documents;
        this.log = log;
        this.filer = filer;
        this.announcements = announcements;
    }

    /**
     * Writes acts down in their order; several upon one article follow one another.
     *
     * @param numbers those that were taken for them; there may be more
     * @return the articles as they are now
     */
    Map<UUID, Article> write(List<Work> works, Counter.Taken numbers) {
        Map<UUID, Article> written = new LinkedHashMap<>();
        if (works.isEmpty()) {
            announcements.publishEvent(new FeedTouched(Map.of(), numbers.after(), numbers.last()));
            return written;
        }
        Set<UUID> known = new HashSet<>();
        Set<UUID> amended = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        long number = numbers.after();
        for (Work work : works) {
            Article article = work.after().numbered(++number);
            if (work.before() != null && !written.containsKey(article.id())) {
                known.add(article.id());
            }
            written.put(article.id(), article);
            if (!work.act().isSilent()) {
                amended.add(article.id());
            }
            changes.add(new Change(
                    number,
                    article.id(),
                    work.act(),
                    numbers.moment().log(),
                    work.writer().name(),
                    work.text()));
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
        Map<FeedKey, Long> touched = filer.file(all, known, amended);
        announcements.publishEvent(new FeedTouched(touched, numbers.after(), numbers.last()));
        return written;
    }

    /** Stores articles, and when something is to happen to them by itself. */
    void keep(List<Article> all, Set<UUID> known) {
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
        documents.settle(all, known);
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
