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
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Links within a body, such as those of footnotes, and the ids that they lead to. Ids get a prefix that depends on the
 * body, so that ids of two articles on one page differ, and none is a name that a script of the page uses. All other ids
 * are removed.
 */
final class InPageLinks {
    private static final Evaluator TARGETS = Selector.evaluatorOf("[id], a[name]");
    private static final Evaluator LINKS = Selector.evaluatorOf("a[href*=#]");
    private static final Evaluator CELLS = Selector.evaluatorOf("td[headers], th[headers]");
    private static final Evaluator WITH_ID = Selector.evaluatorOf("[id]");

    private static final int PREFIX_LENGTH = 10;
    private static final Pattern PREFIXED = Pattern.compile("n[0-9a-f]{10}-[A-Za-z0-9_.:-]{1,100}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");

    private final Document body;
    private final String source;
    private @Nullable String prefix;

    /** The elements by their id, or by their {@code name}, which older HTML uses. */
    private final Map<String, Element> targets = new LinkedHashMap<>();

    /** The new ids of the elements that a link leads to. */
    private final IdentityHashMap<Element, String> ids = new IdentityHashMap<>();

    private InPageLinks(Document body, String source) {
        this.body = body;
        this.source = source;
    }

    /**
     * Changes ids and the links to them.
     *
     * @param source the HTML of the body; the same text always gets the same ids
     */
    static void normalise(Document body, String source) {
        InPageLinks links = new InPageLinks(body, source);
        links.findTargets();
        links.rewriteLinks();
        links.rewriteHeaders();
        links.rewriteTargets();
    }

    /** Whether an attribute is a link to an element of the same body. */
    static boolean isOne(Element element, String attribute) {
        return attribute.equals("href")
                && element.attr(attribute).startsWith("#")
                && PREFIXED.matches(element.attr(attribute).substring(1));
    }

    private void findTargets() {
        for (Element element : body.body().select(TARGETS)) {
            Deadline.check();
            String id = element.id().isEmpty() ? element.attr("name") : element.id();
            if (!id.isBlank()) {
                targets.putIfAbsent(id, element);
            }
        }
    }

    private void rewriteLinks() {
        String page = withoutFragment(body.baseUri());
        for (Element link : body.body().select(LINKS)) {
            Deadline.check();
            String address = link.attr("href").strip();
            int hash = address.indexOf('#');
            boolean within = hash == 0
                    || (!page.isEmpty() && withoutFragment(link.absUrl("href")).equals(page));
            Element target = within ? target(address.substring(hash + 1)) : null;
            if (target != null) {
                link.attr("href", "#" + id(target));
            } else if (hash == 0 && PREFIXED.matches(address.substring(1))) {
                // The target was removed, and the id is of no other document.
                link.removeAttr("href");
            }
        }
    }

    /** Cells of tables refer to their headings by id. */
    private void rewriteHeaders() {
        for (Element cell : body.body().select(CELLS)) {
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
        for (Element element : body.body().select(WITH_ID)) {
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
        String id = ids.get(target);
        if (id == null) {
            String old = target.id().isEmpty() ? target.attr("name") : target.id();
            id = PREFIXED.matches(old) ? old : prefix() + (PLAIN.matches(old) ? old : "." + ids.size());
            ids.put(target, id);
        }
        return id;
    }

    private static String withoutFragment(String address) {
        int hash = address.indexOf('#');
        return hash < 0 ? address : address.substring(0, hash);
    }

    private String prefix() {
        if (prefix == null) {
            prefix = "n" + DigestUtils.sha256Hex(source).substring(0, PREFIX_LENGTH) + "-";
        }
        return prefix;
    }
}
