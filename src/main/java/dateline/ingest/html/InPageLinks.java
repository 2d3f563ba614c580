package dateline.ingest.html;

import com.google.re2j.Pattern;
import dateline.ingest.text.Deadline;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Links from a body into itself, as footnotes have them, and the ids that they lead to. Ids begin with a mark of the
 * body, so that those of two articles on one page differ, and none is a name that a script of the page knows. All
 * other ids go.
 */
final class InPageLinks {
    private static final int MARK_LENGTH = 10;
    private static final Pattern MARKED = Pattern.compile("n[0-9a-f]{10}-[A-Za-z0-9_.:-]{1,100}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");

    private final Document body;
    private final String mark;

    /** The elements that have an id or an old name, by it. */
    private final Map<String, Element> targets = new LinkedHashMap<>();

    /** The new ids of those that something leads to. */
    private final IdentityHashMap<Element, String> ids = new IdentityHashMap<>();

    private InPageLinks(Document body, String mark) {
        this.body = body;
        this.mark = mark;
    }

    /**
     * Changes ids and the links to them.
     *
     * @param source what the body was made of; the same text has the same ids again
     */
    static void settle(Document body, String source) {
        InPageLinks links = new InPageLinks(body, mark(source));
        links.findTargets();
        links.rewriteLinks();
        links.rewriteHeaders();
        links.rewriteTargets();
    }

    /** Whether an attribute leads to a place in the same body. */
    static boolean isOne(Element element, String attribute) {
        return attribute.equals("href")
                && element.attr(attribute).startsWith("#")
                && MARKED.matches(element.attr(attribute).substring(1));
    }

    private void findTargets() {
        for (Element element : body.body().select("[id], a[name]")) {
            Deadline.check();
            String id = element.id().isEmpty() ? element.attr("name") : element.id();
            if (!id.isBlank()) {
                targets.putIfAbsent(id, element);
            }
        }
    }

    private void rewriteLinks() {
        String page = withoutFragment(body.baseUri());
        for (Element link : body.body().select("a[href*=#]")) {
            Deadline.check();
            String address = link.attr("href").strip();
            int hash = address.indexOf('#');
            boolean within = hash == 0
                    || (!page.isEmpty() && withoutFragment(link.absUrl("href")).equals(page));
            Element target = within ? target(address.substring(hash + 1)) : null;
            if (target != null) {
                link.attr("href", "#" + id(target));
            } else if (hash == 0 && MARKED.matches(address.substring(1))) {
                // Its target went; nobody else's is meant.
                link.removeAttr("href");
            }
        }
    }

    /** Cells of tables name their headings by their ids. */
    private void rewriteHeaders() {
        for (Element cell : body.body().select("td[headers], th[headers]")) {
            Deadline.check();
            String headers = cell.attr("headers").strip();
            cell.attr(
                    "headers",
                    Arrays.stream(headers.split("\\s+", -1))
                            .map(targets::get)
                            .filter(Objects::nonNull)
                            .map(this::id)
                            .collect(Collectors.joining(" ")));
            if (cell.attr("headers").isEmpty()) {
                cell.removeAttr("headers");
            }
        }
    }

    private void rewriteTargets() {
        for (Element element : body.body().select("[id]")) {
            element.removeAttr("id");
        }
        ids.forEach((element, id) -> element.attr("id", id));
    }

    private @Nullable Element target(String fragment) {
        Element exact = targets.get(fragment);
        if (exact != null || fragment.indexOf('%') < 0) {
            return exact;
        }
        try {
            return targets.get(URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String id(Element target) {
        String known = ids.get(target);
        if (known != null) {
            return known;
        }
        String old = target.id().isEmpty() ? target.attr("name") : target.id();
        String id = MARKED.matches(old) ? old : mark + (PLAIN.matches(old) ? old : "." + ids.size());
        ids.put(target, id);
        return id;
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    private static String mark(String source) {
        return "n" + DigestUtils.sha256Hex(source).substring(0, MARK_LENGTH) + "-";
    }
}
