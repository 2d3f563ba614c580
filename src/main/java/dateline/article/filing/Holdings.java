package dateline.article.filing;

import dateline.article.Article;
import dateline.section.Section;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads where articles stand in feeds, and puts them back there. */
@Singleton
public final class Holdings {
    private final Filings filings;
    private final Vacancies vacancies;
    private final FeedLines lines;
    private final Archive archive;
    private final Sections sections;

    Holdings(Filings filings, Vacancies vacancies, FeedLines lines, Archive archive, Sections sections) {
        this.filings = filings;
        this.vacancies = vacancies;
        this.lines = lines;
        this.archive = archive;
        this.sections = sections;
    }

    /** Where articles stand. */
    public Map<UUID, Held> of(Collection<UUID> articles) {
        List<Filing> filed = filings.findByArticleIn(articles);
        List<Vacancy> vacant = vacancies.findByArticleIn(articles);
        Map<Integer, String> names = names(Stream.concat(
                        filed.stream().filter(filing -> filing.place() > 0).map(Filing::feed),
                        vacant.stream().map(Vacancy::feed))
                .collect(Collectors.toSet()));
        Map<UUID, Held> held = new HashMap<>();
        articles.forEach(article -> held.put(article, new Held(new TreeMap<>(), new ArrayList<>())));
        for (Filing filing : filed) {
            if (filing.place() > 0) {
                of(held, filing.article()).places().put(of(names, filing.feed()), filing.place());
            }
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
        if (!known.isEmpty()) {
            filings.deleteByArticleIn(known);
            vacancies.deleteByArticleIn(known);
        }
        Ledger ledger = new Ledger(lines);
        List<Section> all = sections.listOrderByPosition();
        Map<UUID, Set<String>> names = new LinkedHashMap<>();
        articles.forEach(article -> names.put(article.id(), FiledUnder.names(article, all)));
        ledger.openByName(Stream.concat(
                        names.values().stream().flatMap(Set::stream),
                        held.values().stream()
                                .flatMap(one -> one.left().stream().map(Held.Left::feed)))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        List<Filing> fresh = new ArrayList<>();
        List<Vacancy> vacant = new ArrayList<>();
        for (Article article : articles) {
            Held one = of(held, article.id());
            for (String name : of(names, article.id())) {
                int feed = ledger.id(name);
                long place = placed ? one.places().getOrDefault(name, Filing.LIVE) : Filing.LIVE;
                fresh.add(new Filing(feed, article.id(), article.published(), article.change(), place));
                ledger.touch(feed, article.change());
                ledger.archive(feed, place);
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
        if (!fresh.isEmpty()) {
            filings.saveAll(placed ? fresh : archive.placed(fresh, ledger));
        }
        ledger.save();
        return ledger.touched();
    }

    /** The last places in the archives of feeds, in the order of names below one; empty at the end. */
    public Map<String, Long> archives(String after, int limit) {
        Map<String, Long> archives = new TreeMap<>();
        lines.archived(after, limit).forEach(line -> archives.put(line.name(), line.archived()));
        return archives;
    }

    /** Where the archives of feeds end, at least. */
    public void extend(Map<String, Long> archives) {
        Ledger ledger = new Ledger(lines);
        ledger.openByName(archives.keySet());
        archives.forEach((name, place) -> ledger.archive(ledger.id(name), place));
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
