package dateline.article.transfer;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Stage;
import dateline.article.act.ActResult;
import dateline.article.act.ArticleWriter;
import dateline.article.act.Lifecycle;
import dateline.article.act.PlannedAct;
import dateline.article.combined.CombinedFeeds;
import dateline.article.log.Act;
import dateline.article.log.ActTime;
import dateline.article.log.Change;
import dateline.article.log.ChangeLog;
import dateline.article.log.ChangeWriter;
import dateline.article.revision.RevisionWriter;
import dateline.article.submission.Submitter;
import dateline.attribution.Agencies;
import dateline.attribution.JoinedAuthors;
import dateline.section.FormerSlugs;
import dateline.section.Publication;
import dateline.section.Publications;
import dateline.section.Sections;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Restores an export of another store, with ids, dates, revisions and tombstones. The change numbers of the other store
 * are mapped to a reserved range of numbers, so their order is kept and the version of no feed goes back. An empty store
 * becomes the other publication, and its feeds are the same, byte for byte.
 */
@Singleton
public class Restorer {
    private final Articles articles;
    private final ArticleWriter articleWriter;
    private final ChangeLog log;
    private final FilingTransfer filingTransfer;
    private final Publications publications;
    private final Sections sections;
    private final FormerSlugs former;
    private final Agencies agencies;
    private final JoinedAuthors authors;
    private final CombinedFeeds combined;
    private final RevisionWriter revisionWriter;
    private final ChangeWriter changeWriter;

    Restorer(
            Articles articles,
            ArticleWriter articleWriter,
            ChangeLog log,
            FilingTransfer filingTransfer,
            Publications publications,
            Sections sections,
            FormerSlugs former,
            Agencies agencies,
            JoinedAuthors authors,
            CombinedFeeds combined,
            RevisionWriter revisionWriter,
            ChangeWriter changeWriter) {
        this.articles = articles;
        this.articleWriter = articleWriter;
        this.log = log;
        this.filingTransfer = filingTransfer;
        this.publications = publications;
        this.sections = sections;
        this.former = former;
        this.agencies = agencies;
        this.authors = authors;
        this.combined = combined;
        this.revisionWriter = revisionWriter;
        this.changeWriter = changeWriter;
    }

    /**
     * Prepares the store for articles of an export. Missing sections, agencies, authors and combined feeds are created; an
     * empty store gets exactly those of the export. A second call for the same export changes nothing.
     */
    @Transactional
    public NumberRange open(ExportSource other, String submitter) {
        changeWriter.lock();
        String name = other.publication().urn() + " up to ";
        Change begun = log.findFirstByArticleIsNullAndActAndTextStartsWithOrderByNumber(Act.IMPORT, name)
                .orElse(null);
        if (begun != null) {
            // Acts that the other store has done since the first export get new numbers.
            long last = Long.parseLong(Objects.requireNonNull(begun.text()).substring(name.length()));
            return new NumberRange(begun.number(), last, isSame(other));
        }
        boolean empty = articles.changedAfter(0, 1).isEmpty();
        changeWriter.writeGeneral(Act.IMPORT, submitter, name + other.last());
        long base = changeWriter.next(other.last()).after();
        if (empty) {
            replaceReferenceData(other);
        } else {
            addMissingReferenceData(other);
        }
        return new NumberRange(base, other.last(), isSame(other));
    }

    /** Ends an import, which tells all nodes that any feed may have changed. */
    @Transactional
    public void close(String submitter) {
        changeWriter.writeGeneral(Act.IMPORT, submitter, "done");
    }

    /** Restores the labels and archive lengths of feeds. */
    @Transactional
    public void restoreFeeds(List<ExportedFeed> feeds) {
        changeWriter.lock();
        filingTransfer.restoreFeeds(feeds);
    }

    /**
     * Stores articles in one transaction; refused ones are left out. An article that this store has in the same or a later
     * state is not changed.
     *
     * @return the results, in the order of the articles
     */
    @Transactional
    public List<ActResult> restore(List<RestoredArticle> restorations, NumberRange range) {
        ActTime now = changeWriter.lock();
        Set<UUID> ids =
                restorations.stream().map(restored -> restored.article().id()).collect(Collectors.toSet());
        Map<UUID, Article> stored =
                articles.findByIdIn(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
        Map<UUID, Instant> lastActs = new HashMap<>();
        if (!stored.isEmpty()) {
            log.findByArticleInOrderByNumber(stored.keySet())
                    .forEach(change -> lastActs.put(Objects.requireNonNull(change.article()), change.at()));
        }
        Map<String, UUID> owners = owners(restorations);
        // In the order of the export, so that later acts get their numbers in that order.
        Map<UUID, RestoredArticle> accepted = new LinkedHashMap<>();
        List<ActResult> results = new ArrayList<>();
        for (RestoredArticle restored : restorations) {
            results.add(result(restored, stored, lastActs, owners, accepted));
        }
        write(List.copyOf(accepted.values()), stored.keySet(), range, now);
        return results;
    }

    private static ActResult result(
            RestoredArticle restored,
            Map<UUID, Article> stored,
            Map<UUID, Instant> lastActs,
            Map<String, UUID> owners,
            Map<UUID, RestoredArticle> accepted) {
        Article article = restored.article();
        String key = article.externalId();
        UUID owner = key == null ? null : owners.putIfAbsent(key, article.id());
        if (owner != null && !owner.equals(article.id())) {
            return ActResult.Refusal.conflict("The externalId \"" + key + "\" belongs to article " + owner + " here.");
        }
        Instant last = lastActs.get(article.id());
        Article present = stored.get(article.id());
        // An article that was erased in this store is never restored.
        boolean erased = present != null && present.stage() == Stage.ERASED;
        if (erased || (last != null && !last.isBefore(restored.last().at()))) {
            return new ActResult.NoChange(article);
        }
        lastActs.put(article.id(), restored.last().at());
        accepted.put(article.id(), restored);
        return new ActResult.Success(article, Act.IMPORT, !stored.containsKey(article.id()));
    }

    private void write(List<RestoredArticle> accepted, Set<UUID> stored, NumberRange range, ActTime now) {
        if (accepted.isEmpty()) {
            return;
        }
        ChangeNumberMapping mapping = new ChangeNumberMapping(changeWriter, range, now.log());
        List<Article> all = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Map<UUID, FilingState> filings = new HashMap<>();
        for (RestoredArticle restored : accepted) {
            restored.revisions().forEach(change -> changes.add(mapping.mapped(change)));
            all.add(restored.article().withChange(mapping.of(restored.last().number())));
            filings.put(restored.article().id(), mapping.mapped(restored.filing()));
        }
        Set<UUID> replaced = new HashSet<>(stored);
        replaced.retainAll(filings.keySet());
        if (!replaced.isEmpty()) {
            log.deleteByArticleIn(replaced);
            revisionWriter.forget(replaced);
        }
        articleWriter.store(all, replaced);
        changeWriter.writeReserved(changes, filingTransfer.restore(all, replaced, filings, range.same()));
        scheduleOrExpire(all, now);
    }

    /** Expires or schedules restored articles that must not be published now, in the same transaction. */
    private void scheduleOrExpire(List<Article> all, ActTime now) {
        List<PlannedAct> acts = new ArrayList<>();
        for (Article article : all) {
            Lifecycle.restored(article, now)
                    .ifPresent(success -> acts.add(
                            new PlannedAct(article, success.article(), success.act(), Submitter.SERVER, null)));
        }
        articleWriter.write(acts);
    }

    private Map<String, UUID> owners(List<RestoredArticle> restorations) {
        List<String> keys = new ArrayList<>();
        restorations.forEach(restored -> {
            if (restored.article().externalId() != null) {
                keys.add(restored.article().externalId());
            }
        });
        Map<String, UUID> owners = new HashMap<>();
        if (!keys.isEmpty()) {
            articles.findByExternalIdIn(keys)
                    .forEach(article -> owners.put(Objects.requireNonNull(article.externalId()), article.id()));
        }
        return owners;
    }

    private boolean isSame(ExportSource other) {
        return publications
                .findByName(Publication.NAME)
                .orElseThrow()
                .urn()
                .equals(other.publication().urn());
    }

    private void replaceReferenceData(ExportSource other) {
        publications.update(other.publication());
        former.deleteAll();
        sections.clear();
        other.sections().forEach(section -> sections.saveAll(List.of(section)));
        if (!other.former().isEmpty()) {
            former.saveAll(other.former());
        }
        agencies.deleteAll();
        if (!other.agencies().isEmpty()) {
            agencies.saveAll(other.agencies());
        }
        authors.deleteAll();
        if (!other.authors().isEmpty()) {
            authors.saveAll(other.authors());
        }
        combined.deleteAll();
        if (!other.feeds().isEmpty()) {
            combined.saveAll(other.feeds());
        }
    }

    private void addMissingReferenceData(ExportSource other) {
        other.sections().stream()
                .filter(section -> sections.findById(section.id()).isEmpty()
                        && sections.findBySlug(section.slug()).isEmpty())
                .forEach(section -> sections.saveAll(List.of(section)));
        Set<String> agencyNames = new HashSet<>();
        agencies.listOrderBySlug().forEach(agency -> {
            agencyNames.add(agency.id());
            agencyNames.add(agency.slug());
        });
        other.agencies().stream()
                .filter(agency -> !agencyNames.contains(agency.id()) && !agencyNames.contains(agency.slug()))
                .forEach(agency -> agencies.saveAll(List.of(agency)));
        Set<String> authorSlugs = new HashSet<>();
        authors.listOrderBySlug().forEach(author -> {
            authorSlugs.add(author.slug());
            authorSlugs.addAll(author.slugs());
        });
        other.authors().stream()
                .filter(author -> !authorSlugs.contains(author.slug())
                        && author.slugs().stream().noneMatch(authorSlugs::contains))
                .forEach(author -> authors.saveAll(List.of(author)));
        other.feeds().stream()
                .filter(feed -> combined.findByName(feed.name()).isEmpty())
                .forEach(feed -> combined.saveAll(List.of(feed)));
    }
}
