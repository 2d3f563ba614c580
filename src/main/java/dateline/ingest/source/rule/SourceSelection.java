package dateline.ingest.source.rule;

import dateline.article.Article;
import dateline.attribution.Author;
import dateline.attribution.address.Slugs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Chooses the articles that a source's rules ask for. Made once for each document. */
public final class SourceSelection {
    /** Scripts without spaces between words: there, a word is found anywhere. */
    private static final Pattern UNSPACED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    private final boolean isEmpty;
    private final List<Predicate<EntryTraits>> any;
    private final List<Predicate<EntryTraits>> all;
    private final List<Predicate<EntryTraits>> none;

    public SourceSelection(SourceRules rules) {
        this.isEmpty =
                rules.any().isEmpty() && rules.all().isEmpty() && rules.none().isEmpty();
        this.any = conditions(rules.any());
        this.all = conditions(rules.all());
        this.none = conditions(rules.none());
    }

    /** What the conditions look at. */
    private record EntryTraits(String text, Set<String> tags, Set<String> authors) {}

    /** Whether an entry of a feed, with its fields, is taken. */
    public boolean selects(Map<String, Object> fields) {
        return isEmpty || selects(traits(fields));
    }

    /** Whether an article of a folder is taken. */
    public boolean selects(Article article) {
        return isEmpty || selects(traits(article));
    }

    private boolean selects(EntryTraits traits) {
        return (any.isEmpty() || any.stream().anyMatch(one -> one.test(traits)))
                && all.stream().allMatch(one -> one.test(traits))
                && none.stream().noneMatch(one -> one.test(traits));
    }

    private static List<Predicate<EntryTraits>> conditions(EntryChoice choice) {
        List<Predicate<EntryTraits>> conditions = new ArrayList<>();
        for (String word : choice.words()) {
            Pattern pattern = pattern(word);
            conditions.add(traits -> pattern.matcher(traits.text()).find());
        }
        choice.tags().forEach(tag -> conditions.add(traits -> traits.tags().contains(tag)));
        choice.authors()
                .forEach(author -> conditions.add(traits -> traits.authors().contains(author)));
        return conditions;
    }

    private static Pattern pattern(String word) {
        String quoted = Pattern.quote(word);
        return Pattern.compile(
                UNSPACED.matcher(word).find() ? quoted : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static EntryTraits traits(Map<String, Object> fields) {
        String content = Objects.toString(fields.get("content"), "");
        String text = Objects.toString(fields.get("title"), "") + "\n" + Objects.toString(fields.get("summary"), "")
                + "\n" + Jsoup.parseBodyFragment(content).text();
        return new EntryTraits(
                text,
                slugs(list(fields.get("tags")).map(Object::toString)),
                slugs(list(fields.get("authors"))
                        .map(author -> Objects.toString(((Map<?, ?>) author).get("name"), ""))));
    }

    private static EntryTraits traits(Article article) {
        String text = article.title() + "\n" + Objects.toString(article.summary(), "") + "\n"
                + Jsoup.parseBodyFragment(article.content()).text();
        return new EntryTraits(
                text,
                slugs(article.tags().stream()),
                slugs(article.credits().authors().stream().map(Author::name)));
    }

    private static Stream<?> list(@Nullable Object value) {
        return value instanceof Collection<?> many ? many.stream() : Stream.of();
    }

    private static Set<String> slugs(Stream<String> names) {
        Set<String> slugs = new HashSet<>();
        names.forEach(name -> Slugs.of(name).ifPresent(slugs::add));
        return slugs;
    }
}
