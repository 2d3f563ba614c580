package dateline.article;

import dateline.section.Section;
import dateline.section.Sections;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where articles are acted upon. Every act stores the article, its filings and its row in the change log in
 * one transaction.
 */
@Singleton
public class Newsroom {
    private final Articles articles;
    private final Filings filings;
    private final ChangeLog log;
    private final Archive archive;
    private final Sections sections;
    private final ApplicationEventPublisher<FeedTouched> announcements;
    private final InstantSource clock;

    Newsroom(
            Articles articles,
            Filings filings,
            ChangeLog log,
            Archive archive,
            Sections sections,
            ApplicationEventPublisher<FeedTouched> announcements,
            InstantSource clock) {
        this.articles = articles;
        this.filings = filings;
        this.log = log;
        this.archive = archive;
        this.sections = sections;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Stores articles, all or none. One whose external id is known replaces the earlier article and keeps its
     * id; when it says the same, nothing changes. Two with the same external id in one call count as one after
     * the other.
     *
     * @return one for each, in order
     */
    @Transactional
    public List<Stored> store(List<Submission> submissions) {
        // The counter comes first: its lock also makes the look-up of external ids safe from a second writer.
        log.advance(submissions.size());
        long last = log.last();
        long number = last - submissions.size();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, Article> known = known(submissions);
        Map<UUID, Stored> outcome = new LinkedHashMap<>();
        List<UUID> order = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Submission submission : submissions) {
            String key = submission.article().externalId();
            Article earlier = key == null ? null : known.get(key);
            if (earlier != null && submission.says(earlier)) {
                outcome.putIfAbsent(earlier.id(), new Stored(earlier, Stored.Outcome.UNCHANGED));
                order.add(earlier.id());
                continue;
            }
            Article next =
                    (earlier == null ? submission.article() : submission.replacing(earlier, now)).numbered(++number);
            if (key != null) {
                known.put(key, next);
            }
            boolean fresh = earlier == null || isNew(outcome.get(earlier.id()));
            outcome.put(next.id(), new Stored(next, fresh ? Stored.Outcome.CREATED : Stored.Outcome.UPDATED));
            order.add(next.id());
            changes.add(new Change(number, next.id(), act(earlier, next), now));
        }
        List<Filing> filed = write(changed(outcome.values(), changes));
        log.saveAll(changes);
        announce(filed, last - submissions.size(), last);
        return order.stream().map(id -> Objects.requireNonNull(outcome.get(id))).toList();
    }

    private void announce(List<Filing> filed, long after, long upTo) {
        Map<FeedKey, Long> feeds = filed.stream()
                .collect(Collectors.toMap(filing -> new FeedKey(filing.feed()), Filing::change, Math::max));
        announcements.publishEvent(new FeedTouched(feeds, after, upTo));
    }

    private static List<Stored> changed(Collection<Stored> outcome, List<Change> changes) {
        Set<UUID> touched = changes.stream().map(Change::article).collect(Collectors.toSet());
        return outcome.stream()
                .filter(stored -> touched.contains(stored.article().id()))
                .toList();
    }

    private static boolean isNew(@Nullable Stored stored) {
        return stored != null && stored.isNew();
    }

    private Map<String, Article> known(List<Submission> submissions) {
        List<String> keys = submissions.stream()
                .map(submission -> submission.article().externalId())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return keys.isEmpty()
                ? new LinkedHashMap<>()
                : articles.findByExternalIdIn(keys).stream()
                        .collect(Collectors.toMap(
                                article -> Objects.requireNonNull(article.externalId()),
                                Function.identity(),
                                (first, second) -> first,
                                LinkedHashMap::new));
    }

    private static Change.Act act(@Nullable Article earlier, Article next) {
        if (next.stage() == Stage.DRAFT) {
            return Change.Act.STORE;
        }
        boolean wasPublished = earlier != null && earlier.stage() == Stage.PUBLISHED;
        return wasPublished ? Change.Act.UPDATE : Change.Act.PUBLISH;
    }

    private List<Filing> write(List<Stored> outcome) {
        List<Article> created =
                outcome.stream().filter(Stored::isNew).map(Stored::article).toList();
        List<Article> replaced = outcome.stream()
                .filter(stored -> !stored.isNew())
                .map(Stored::article)
                .toList();
        List<Section> all = sections.listOrderByPosition();
        List<Filing> fresh = new ArrayList<>();
        outcome.forEach(stored -> fresh.addAll(FiledUnder.filings(stored.article(), all)));
        if (!created.isEmpty()) {
            articles.saveAll(created);
        }
        if (!replaced.isEmpty()) {
            articles.updateAll(replaced);
            List<UUID> ids = replaced.stream().map(Article::id).toList();
            List<Filing> before = filings.findByArticleIn(ids);
            Map<FilingKey, Filing> earlier =
                    before.stream().collect(Collectors.toMap(FilingKey::of, Function.identity()));
            fresh.replaceAll(filing -> filing.after(earlier.get(FilingKey.of(filing))));
            fresh.addAll(FiledUnder.left(before, fresh, replaced));
            filings.deleteByArticleIn(ids);
        }
        if (!fresh.isEmpty()) {
            filings.saveAll(archive.placed(fresh));
        }
        return fresh;
    }
}
