package dateline.article.filing;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.attribution.JoinedAuthor;
import dateline.attribution.JoinedAuthors;
import dateline.section.Section;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads where articles stand in feeds, and puts them back there. */
@Singleton
public final class Holdings {
    private final Filings filings;
    private final Vacancies vacancies;
    private final Amendments amendments;
    private final FeedLines lines;
    private final Archive archive;
    private final Sections sections;
    private final JoinedAuthors authors;
    private final CombinedFeeds combined;

    Holdings(
            Filings filings,
            Vacancies vacancies,
            Amendments amendments,
            FeedLines lines,
            Archive archive,
            Sections sections,
            JoinedAuthors authors,
            CombinedFeeds combined) {
        this.filings = filings;
        this.vacancies = vacancies;
        this.amendments = amendments;
        this.lines = lines;
        this.archive = archive;
        this.sections = sections;
        this.authors = authors;
        this.combined = combined;
    }

    /** Where articles stand. */
    public Map<UUID, Held> of(Collection<UUID> articles) {
        List<Filing> filed = filings.findByArticleIn(articles);
        List<Vacancy> vacant = vacancies.findByArticleIn(articles);
        List<Amendment> amended = amendments.findByArticleIn(articles);
        Map<Integer, String> names = names(Stream.of(
                        filed.stream().filter(filing -> filing.place() > 0).map(Filing::feed),
                        amended.stream().map(Amendment::feed),
                        vacant.stream().map(Vacancy::feed))
                .flatMap(Function.identity())
                .collect(Collectors.toSet()));
        Map<UUID, Held> held = new HashMap<>();
        articles.forEach(article -> held.put(article, new Held(new TreeMap<>(), new TreeMap<>(), new ArrayList<>())));
        for (Filing filing : filed) {
            if (filing.place() > 0) {
                of(held, filing.article()).places().put(of(names, filing.feed()), filing.place());
            }
        }
        for (Amendment amendment : amended) {
            of(held, amendment.article()).amended().put(of(names, amendment.feed()), amendment.change());
        }
        for (Vacancy vacancy : vacant) {
            of(held, vacancy.article())
                    .left()
                    .add(new Held.Left(
                            of(names, vacancy.feed()), vacancy.published(), vacancy.change(), vacancy.place()));
        }
        // By name: the short numbers of feeds are each store's own.
        held.values().forEach(one -> one.left().sort(Comparator.comparing(Held.Left::feed)));
        return held;
    }

    /**
     * Puts articles back, as part of an act.
     *
     * @param known ids of those that are here already, whose filings are replaced
     * @param held where they stood
     * @param placed whether their places hold here; otherwise they get the next ones
     * @return the feeds that this has changed, each with its highest number
     */
    public Map<FeedKey, Long> restore(List<Article> articles, Set<UUID> known, Map<UUID, Held> held, boolean placed) {
        Ledger ledger = new Ledger(lines);
        if (!known.isEmpty()) {
            List<Integer> before =
                    filings.findByArticleIn(known).stream().map(Filing::feed).toList();
            ledger.openById(before);
            before.forEach(ledger::leave);
            filings.deleteByArticleIn(known);
            vacancies.deleteByArticleIn(known);
            amendments.deleteByArticleIn(known);
        }
        List<Section> all = sections.listOrderByPosition();
        List<JoinedAuthor> joined = authors.listOrderBySlug();
        List<CombinedFeed> mixes = combined.open();
        Map<UUID, Map<String, String>> names = new LinkedHashMap<>();
        articles.forEach(article -> names.put(article.id(), FiledUnder.names(article, all, joined, mixes)));
        Map<String, String> wanted = new LinkedHashMap<>();
        names.values().forEach(own -> own.forEach(wanted::putIfAbsent));
        articles.stream()
                .filter(article -> article.stage() == Stage.PUBLISHED)
                .forEach(article -> FiledUnder.formerNames(article).forEach(wanted::putIfAbsent));
        held.values().forEach(one -> one.left().forEach(left -> wanted.putIfAbsent(left.feed(), FeedLine.NO_LABEL)));
        ledger.openByName(wanted);
        List<Filing> fresh = new ArrayList<>();
        List<Vacancy> vacant = new ArrayList<>();
        List<Amendment> amended = new ArrayList<>();
        for (Article article : articles) {
            Held one = of(held, article.id());
            for (String name : of(names, article.id()).keySet()) {
                int feed = ledger.id(name);
                long place = placed ? one.places().getOrDefault(name, Filing.LIVE) : Filing.LIVE;
                fresh.add(new Filing(feed, article.id(), article.published(), article.change(), place));
                ledger.show(feed);
                ledger.touch(feed, article.change());
                ledger.archive(feed, place);
                Long amendment = one.amended().get(name);
                if (placed && amendment != null) {
                    amended.add(new Amendment(feed, article.id(), amendment));
                }
            }
            for (Held.Left left : one.left()) {
                int feed = ledger.id(left.feed());
                long place = placed ? left.place() : Filing.LIVE;
                vacant.add(new Vacancy(feed, article.id(), left.published(), left.change(), place));
                ledger.touch(feed, left.change());
                ledger.archive(feed, place);
            }
        }
        if (!vacant.isEmpty()) {
            vacancies.saveAll(vacant);
        }
        if (!amended.isEmpty()) {
            amendments.saveAll(amended);
        }
        if (!fresh.isEmpty()) {
            filings.saveAll(placed ? fresh : archive.placed(fresh, ledger));
        }
        ledger.save();
        return ledger.touched();
    }

    /** What the ledger says of feeds that have an archive or a label, in the order of names after one; empty at the end. */
    public List<FeedNote> notes(String after, int limit) {
        return lines.noted(after, limit).stream().map(FeedLine::note).toList();
    }

    /** Puts back what a ledger said: labels, and where the archives of feeds end at least. */
    public void note(List<FeedNote> notes) {
        Ledger ledger = new Ledger(lines);
        ledger.openByName(notes.stream().map(FeedNote::name).toList());
        for (FeedNote note : notes) {
            int id = ledger.id(note.name());
            ledger.archive(id, note.archived());
            ledger.label(id, note.label());
        }
        ledger.save();
    }

    private Map<Integer, String> names(Collection<Integer> feeds) {
        return feeds.isEmpty()
                ? Map.of()
                : lines.findByIdIn(feeds).stream().collect(Collectors.toMap(FeedLine::id, FeedLine::name));
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
