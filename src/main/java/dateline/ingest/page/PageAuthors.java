package dateline.ingest.page;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;

/** The authors of an article from the metadata of its page. */
final class PageAuthors {
    private static final int NAME = 300;
    private static final int BYLINE = 1_000;
    private static final int MOST = 100;

    /** The names of meta elements that have an author, the most common first. */
    private static final List<String> NAMES = List.of(
            "author", "article:author", "DC.creator", "DCTERMS.creator", "parsely-author", "sailthru.author", "byl");

    private PageAuthors() {}

    /** The fields for credits: persons as authors; a line that may name several persons, or an institution, as the byline. */
    static Map<String, Object> of(Document page, LinkedData data, Map<?, ?> article, ImportReportBuilder report) {
        List<Map<String, Object>> persons = new ArrayList<>();
        List<String> institutions = new ArrayList<>();
        for (Object value : data.values(article, "author")) {
            Map<?, ?> author = value instanceof Map<?, ?> map ? map : Map.of("name", value);
            for (Object name : data.values(author, "name")) {
                String plain = name(String.valueOf(name));
                if (!isName(plain)) {
                    continue;
                }
                if (LinkedData.isA(author, "Organization")) {
                    institutions.add(plain);
                } else {
                    persons.add(person(plain, data.text(author, "url")));
                }
            }
        }
        if (persons.size() == 1 && !persons.getFirst().containsKey("url")) {
            // One text may have several names, which are split like a byline.
            return Map.of("byline", String.valueOf(persons.getFirst().get("name")));
        }
        if (!persons.isEmpty()) {
            return Map.of("authors", limited(persons, report));
        }
        List<String> names = names(page);
        if (names.isEmpty() && !institutions.isEmpty()) {
            return Map.of("byline", String.join(", ", institutions), "authors", List.of());
        }
        if (names.size() > 1) {
            return Map.of(
                    "authors",
                    limited(names.stream().map(name -> person(name, "")).toList(), report));
        }
        return names.isEmpty() ? Map.of() : Map.of("byline", names.getFirst());
    }

    private static List<String> names(Document page) {
        for (String name : NAMES) {
            List<String> names =
                    page.select("meta[name=" + name + "], meta[property=" + name + "]").eachAttr("content").stream()
                            .map(PageAuthors::name)
                            .filter(PageAuthors::isName)
                            .distinct()
                            .toList();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static String name(String written) {
        String plain = PageHead.plain(written);
        return plain.regionMatches(true, 0, "By ", 0, 3) ? plain.substring(3).strip() : plain;
    }

    /** Whether a text is a name, and not the address of a profile. */
    private static boolean isName(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !text.isBlank()
                && text.length() <= BYLINE
                && !lower.startsWith("http:")
                && !lower.startsWith("https:")
                && !lower.startsWith("www.")
                && !lower.startsWith("@");
    }

    private static List<Map<String, Object>> limited(List<Map<String, Object>> persons, ImportReportBuilder report) {
        List<Map<String, Object>> taken = persons.stream()
                .filter(person -> String.valueOf(person.get("name")).length() <= NAME)
                .distinct()
                .limit(MOST)
                .toList();
        if (taken.size() < persons.stream().distinct().count()) {
            report.leftOut(null, "authors in the head of the page", "too long, or more than " + MOST);
        }
        return taken;
    }

    private static Map<String, Object> person(String name, String url) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", name);
        Fields alone = Fields.of(Map.of("url", url));
        if (!url.isBlank() && alone.address("url", null) != null) {
            person.put("url", url.strip());
        }
        return person;
    }
}
