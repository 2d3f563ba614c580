package dateline.article.filing;

import dateline.article.Article;
import dateline.article.combined.CombinedFeed;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedRow;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.JoinedAuthor;
import dateline.attribution.Redistribution;
import dateline.attribution.address.Slugs;
import dateline.section.Section;
import dateline.section.Sections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What decides the topics that articles are about: all articles, their sections with all ancestors, each credit, subject
 * and language, and the combined feeds that select them. It does not matter who may get an article.
 *
 * @param combined the combined feeds in use
 */
public record ArticleTopics(
        List<Section> sections, List<JoinedAuthor> joined, List<CombinedFeed> combined, List<Agency> agencies) {
    /** The language of articles whose language is not known (ISO 639-2); it has no feed. */
    private static final String UNDETERMINED = "und";

    /** The keys of the topics of an article with their labels. */
    public Map<String, String> of(Article article) {
        Map<String, String> names = new LinkedHashMap<>();
        keys(article).forEach((key, label) -> names.put(key.value(), label));
        Set<String> others = Set.copyOf(names.keySet());
        combined.stream()
                .filter(feed -> feed.selects(others))
                .forEach(feed -> names.put(feed.key().value(), FeedRow.NO_LABEL));
        return names;
    }

    /** Who may get an article. */
    public Redistribution redistribution(Article article) {
        return Redistribution.of(article.credits(), agencies);
    }

    /**
     * The names that feeds of its authors and subjects had in earlier releases, where signs did not distinguish names, with
     * their labels. Their addresses redirect while no other feed has them.
     */
    static Map<String, String> formerNames(Article article) {
        Map<String, String> names = new LinkedHashMap<>();
        article.credits().authors().forEach(author -> former(author.name(), FeedKey::author, names));
        article.tags().forEach(tag -> former(tag, FeedKey::tag, names));
        return names;
    }

    private static void former(String label, Function<String, FeedKey> key, Map<String, String> names) {
        Optional<String> plain = Slugs.plain(label);
        if (plain.isPresent() && !plain.equals(Slugs.of(label))) {
            names.putIfAbsent(key.apply(plain.orElseThrow()).value(), label);
        }
    }

    private Map<FeedKey, String> keys(Article article) {
        Map<FeedKey, String> keys = new LinkedHashMap<>();
        keys.put(FeedKey.ALL, FeedRow.NO_LABEL);
        List<String> ids = new ArrayList<>(article.details().alsoIn());
        ids.addFirst(article.section());
        for (String id : ids) {
            Sections.lineage(id, sections)
                    .forEach(section -> keys.put(FeedKey.section(section.id()), FeedRow.NO_LABEL));
        }
        String agency = article.credits().agency();
        if (agency != null) {
            keys.put(FeedKey.agency(agency), FeedRow.NO_LABEL);
        }
        for (Author author : article.credits().authors()) {
            Slugs.of(author.name())
                    .map(own -> JoinedAuthor.slug(own, joined))
                    .ifPresent(slug -> keys.putIfAbsent(FeedKey.author(slug), author.name()));
        }
        for (String tag : article.tags()) {
            Slugs.of(tag).ifPresent(slug -> keys.putIfAbsent(FeedKey.tag(slug), tag));
        }
        for (String tag = article.language(); !tag.isEmpty() && !tag.equals(UNDETERMINED); tag = shorter(tag)) {
            keys.put(FeedKey.language(tag), FeedRow.NO_LABEL);
        }
        return keys;
    }

    /** A language range without its last subtag (RFC 4647 §3.4), so that a feed has its dialects too. */
    private static String shorter(String tag) {
        String rest = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
        int single = rest.length() - 2;
        return single >= 0 && rest.charAt(single) == '-' ? rest.substring(0, single) : rest;
    }
}
