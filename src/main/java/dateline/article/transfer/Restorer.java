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
 * Takes in what another store has exported, with its ids, dates, revisions and tombstones. Numbers of the other
 * change log are moved up into a range that is kept free for them, so their order stays what it was and no feed's
 * version goes back. An empty store becomes the other publication and its feeds the same, byte for byte.
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
        this.changeWriter = changeWriter;
    }

    /**
     * Makes ready for articles of another store. Sections and agencies that are missing here are made; an empty store
     * takes all of them over. Asked again it changes nothing.
     */
    @Transactional
    public NumberRange open(ExportSource other, String writer) {
        changeWriter.lock();
        String name = other.publication().urn() + " up to ";
        Change begun = log.findFirstByArticleIsNullAndActAndTextStartsWithOrderByNumber(Act.IMPORT, name)
                .orElse(null);
        if (begun != null) {
            // What has happened there since the first export gets numbers that are free here.
            long last = Long.parseLong(Objects.requireNonNull(begun.text()).substring(name.length()));
            return new NumberRange(begun.number(), last, isSame(other));
        }
        boolean empty = articles.changedAfter(0, 1).isEmpty();
        changeWriter.writeGeneral(Act.IMPORT, writer, name + other.last());
        long base = changeWriter.next(other.last()).after();
        if (empty) {
            takeOver(other);
        } else {
            addMissing(other);
        }
        return new NumberRange(base, other.last(), isSame(other));
    }

    /** Tells all nodes that any feed may have changed. */
    @Transactional
    public void close(String writer) {
        changeWriter.writeGeneral(Act.IMPORT, writer, "done");
    }

    /** Restores what the store of an export knew of feeds beside their articles. */
    @Transactional
    public void restoreFeeds(List<ExportedFeed> feeds) {
        changeWriter.lock();
        filingTransfer.restoreFeeds(feeds);
    }

    /**
     * Stores articles, all or none but for those that are refused by name. One that is here in the same or a later
     * state stays as it is.
     *
     * @return one for each, in order
     */
    @Transactional
    public List<ActResult> restore(List<RestoredArticle> restorations, NumberRange range) {
        ActTime now = changeWriter.lock();
        Set<UUID> ids = restorations.stream().map(one -> one.article().id()).collect(Collectors.toSet());
        Map<UUID, Article> here =
                articles.findByIdIn(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
        Map<UUID, Instant> lastActs = new HashMap<>();
        if (!here.isEmpty()) {
            log.findByArticleInOrderByNumber(here.keySet())
                    .forEach(change -> lastActs.put(Objects.requireNonNull(change.article()), change.at()));
        }
        Map<String, UUID> keys = keys(restorations);
        // In the order of the export, in which later acts get their numbers.
        Map<UUID, RestoredArticle> taken = new LinkedHashMap<>();
        List<ActResult> results = new ArrayList<>();
        for (RestoredArticle one : restorations) {
            results.add(result(one, here, lastActs, keys, taken));
        }
        write(List.copyOf(taken.values()), here.keySet(), range, now);
        return results;
    }

    private static ActResult result(
            RestoredArticle one,
            Map<UUID, Article> here,
            Map<UUID, Instant> lastActs,
            Map<String, UUID> keys,
            Map<UUID, RestoredArticle> taken) {
        Article article = one.article();
        String key = article.externalId();
        UUID owner = key == null ? null : keys.putIfAbsent(key, article.id());
        if (owner != null && !owner.equals(article.id())) {
            return ActResult.Refusal.conflict("The externalId \"" + key + "\" belongs to article " + owner + " here.");
        }
        Instant last = lastActs.get(article.id());
        Article stored = here.get(article.id());
        // What was erased here never comes back, from whatever export.
        boolean erased = stored != null && stored.stage() == Stage.ERASED;
        if (erased || (last != null && !last.isBefore(one.last().at()))) {
            return new ActResult.NoChange(article);
        }
        lastActs.put(article.id(), one.last().at());
        taken.put(article.id(), one);
        return new ActResult.Success(article, Act.IMPORT, !here.containsKey(article.id()));
    }

    private void write(List<RestoredArticle> taken, Set<UUID> here, NumberRange range, ActTime now) {
        if (taken.isEmpty()) {
            return;
        }
        ChangeNumberMapping mapping = new ChangeNumberMapping(changeWriter, range, now.log());
        List<Article> all = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Map<UUID, FilingState> filings = new HashMap<>();
        for (RestoredArticle one : taken) {
            one.revisions().forEach(change -> changes.add(mapping.moved(change)));
            all.add(one.article().withChange(mapping.of(one.last().number())));
            filings.put(one.article().id(), mapping.moved(one.filing()));
        }
        Set<UUID> known = new HashSet<>(here);
        known.retainAll(filings.keySet());
        if (!known.isEmpty()) {
            log.deleteByArticleIn(known);
        }
        articleWriter.store(all, known);
        changeWriter.writeReserved(changes, filingTransfer.restore(all, known, filings, range.same()));
        overtake(all, now);
    }

    /** What was out there and may not be out here any more, or not yet, is not out for a moment. */
    private void overtake(List<Article> all, ActTime now) {
        List<PlannedAct> works = new ArrayList<>();
        for (Article article : all) {
            Lifecycle.restored(article, now)
                    .ifPresent(success ->
                            works.add(new PlannedAct(article, success.article(), success.act(), Submitter.SERVER, null)));
        }
        articleWriter.write(works);
    }

    private Map<String, UUID> keys(List<RestoredArticle> restorations) {
        List<String> keys = new ArrayList<>();
        restorations.forEach(one -> {
            if (one.article().externalId() != null) {
                keys.add(one.article().externalId());
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

    private void takeOver(ExportSource other) {
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

    private void addMissing(ExportSource other) {
        other.sections().stream()
                .filter(section -> sections.findById(section.id()).isEmpty()
                        && sections.findBySlug(section.slug()).isEmpty())
                .forEach(section -> sections.saveAll(List.of(section)));
        Set<String> known = new HashSet<>();
        agencies.listOrderBySlug().forEach(agency -> {
            known.add(agency.id());
            known.add(agency.slug());
        });
        other.agencies().stream()
                .filter(agency -> !known.contains(agency.id()) && !known.contains(agency.slug()))
                .forEach(agency -> agencies.saveAll(List.of(agency)));
        Set<String> taken = new HashSet<>();
        authors.listOrderBySlug().forEach(author -> {
            taken.add(author.slug());
            taken.addAll(author.slugs());
        });
        other.authors().stream()
                .filter(author -> !taken.contains(author.slug())
                        && author.slugs().stream().noneMatch(taken::contains))
                .forEach(author -> authors.saveAll(List.of(author)));
        other.feeds().stream()
                .filter(feed -> combined.findByName(feed.name()).isEmpty())
                .forEach(feed -> combined.saveAll(List.of(feed)));
    }
}
