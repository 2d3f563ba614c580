package dateline.ingest.source.entry;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.feed.PublicAddress;
import dateline.ingest.source.document.FeedEntry;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises entries that are articles of this server and have come back to it: in its own feeds, or as copies in the feed of
 * a server that has taken them from here. Otherwise each round of a circle of sources would make one more copy.
 */
@Singleton
final class OwnEntries {
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

    /** How many ids are looked up at once. */
    private static final int AT_ONCE = 1_000;

    private final Articles articles;
    private final Pattern page;

    OwnEntries(Articles articles, PublicAddress address) {
        this.articles = articles;
        String home = address.home().toString();
        this.page = Pattern.compile(
                "https?" + Pattern.quote(home.substring(home.indexOf(':'))) + "(?:partners/)?articles/" + ID
                        + "(?:[./?#].*)?",
                Pattern.CASE_INSENSITIVE);
    }

    /** The external ids of those that are stored here as articles. */
    Set<String> among(Map<String, FeedEntry> entries) {
        Map<UUID, List<String>> named = new HashMap<>();
        entries.forEach((externalId, entry) -> articles(entry)
                .forEach(article ->
                        named.computeIfAbsent(article, key -> new ArrayList<>()).add(externalId)));
        List<UUID> ids = new ArrayList<>(named.keySet());
        Set<String> own = new HashSet<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            articles.known(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .forEach(id -> own.addAll(named.getOrDefault(id, List.of())));
        }
        return own;
    }

    /** The articles that an entry names as itself, or as where it comes from, however many servers were in between. */
    private Stream<UUID> articles(FeedEntry entry) {
        Stream<UUID> pages = Stream.of(
                        entry.link(),
                        entry.fields().get("canonicalUrl"),
                        entry.fields().get("via"))
                .flatMap(address -> onPage(address).stream());
        return Stream.of(Article.id(entry.id()).stream(), entry.origins().stream(), pages)
                .flatMap(Function.identity())
                .distinct();
    }

    private Optional<UUID> onPage(@Nullable Object address) {
        Matcher found = page.matcher(address == null ? "" : address.toString());
        return found.matches() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }
}
