import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What one callback was told. */
final class Witness {
    private static final Pattern TITLE = Pattern.compile("Article-\\d+-\\d+");
    private static final Pattern DELETED = Pattern.compile("deleted-entry[^>]*urn:uuid:([0-9a-f-]{36})");

    final int topic;
    final String path;
    final boolean delta;
    final Set<String> titles = new HashSet<>();
    final Set<String> deleted = new HashSet<>();
    final Set<String> bodies = new HashSet<>();
    String last = "";
    int duplicates;
    int earlier;

    Witness(int topic, String path, boolean delta) {
        this.topic = topic;
        this.path = path;
        this.delta = delta;
    }

    synchronized void told(String body, String identity) {
        boolean known = !bodies.add(identity);
        boolean again = path.isEmpty() ? known : body.equals(last);
        duplicates += again ? 1 : 0;
        earlier += known && !again ? 1 : 0;
        last = body;
        titles.addAll(titles(body));
        DELETED.matcher(body).results().map(found -> found.group(1)).forEach(deleted::add);
    }

    synchronized boolean hasLast(String body) {
        return body.equals(last);
    }

    synchronized boolean misses(WrittenArticle article) {
        return article.withdrawn
                ? delta && path.endsWith(".atom") && titles.contains(article.title) && !deleted.contains(article.id)
                : !article.uncertain && !titles.contains(article.title);
    }

    /** The titles of articles in a document. */
    static Set<String> titles(String document) {
        return TITLE.matcher(document).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
