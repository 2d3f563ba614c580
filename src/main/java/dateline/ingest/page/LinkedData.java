package dateline.ingest.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Deadline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article to search engines, in JSON-LD with the words of schema.org. What is broken, too large
 * or too deep is passed over, with a word in the report.
 */
final class LinkedData {
    private static final int LONGEST = 300_000;
    private static final int MOST_NODES = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(40)
                            .maxTokenCount(50_000)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /** Where a node has others that may be the article. */
    private static final List<String> INNER = List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart");

    private final Map<String, Map<?, ?>> named = new HashMap<>();
    private final List<Map<?, ?>> articles = new ArrayList<>();
    private int nodes;

    private LinkedData() {}

    /** Reads all of a page. */
    static LinkedData of(Document page, ImportReportBuilder report) {
        LinkedData data = new LinkedData();
        for (Element script : page.select("script[type*=ld+json]")) {
            String text = script.data()
                    .replace("<!--", "")
                    .replace("-->", "")
                    .replace("//<![CDATA[", "")
                    .replace("//]]>", "")
                    .strip();
            if (text.isEmpty()) {
                continue;
            }
            if (text.length() > LONGEST) {
                report.leftOut(null, "JSON-LD of " + text.length() + " characters", "at most " + LONGEST + " are read");
                continue;
            }
            try {
                data.add(JSON.readValue(text, Object.class));
            } catch (JsonProcessingException e) {
                report.leftOut(null, "JSON-LD " + text, "it is no valid JSON, or too deep");
            }
        }
        return data;
    }

    /** What it says of an article: of the one with an address, where several are there. */
    Map<?, ?> article(String address) {
        return articles.stream()
                .filter(article -> !address.isEmpty() && addresses(article).contains(address))
                .findFirst()
                .orElse(articles.isEmpty() ? Map.of() : articles.getFirst());
    }

    /** Values of a property, each alone; nodes that are only named are looked up. */
    List<Object> values(Map<?, ?> node, String property) {
        Object value = node.get(property);
        List<?> list = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
        List<Object> values = new ArrayList<>();
        for (Object one : list) {
            Map<?, ?> whole = one instanceof Map<?, ?> map ? named.get(String.valueOf(map.get("@id"))) : null;
            if (one instanceof Map<?, ?> map && whole != null && !map.containsKey("name")) {
                values.add(whole);
            } else if (one != null) {
                values.add(one);
            }
        }
        return values;
    }

    /** The first text of a property; empty when there is none. */
    String text(Map<?, ?> node, String property) {
        for (Object value : values(node, property)) {
            if (value instanceof String text && !text.isBlank()) {
                return text;
            }
            if (value instanceof Map<?, ?> map) {
                for (String name : List.of("@value", "url", "@id", "name")) {
                    if (map.get(name) instanceof String text && !text.isBlank()) {
                        return text;
                    }
                }
            }
        }
        return "";
    }

    /** Whether a node is of a type, by the end of its name: {@code Article} is {@code NewsArticle} as well. */
    static boolean isA(Map<?, ?> node, String type) {
        Object types = node.get("@type");
        List<?> list = types instanceof List<?> many ? many : types == null ? List.of() : List.of(types);
        return list.stream().anyMatch(one -> one instanceof String name && name.endsWith(type));
    }

    private void add(Object root) {
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty() && nodes++ < MOST_NODES) {
            Deadline.check();
            Object next = open.removeFirst();
            if (next instanceof List<?> list) {
                list.stream().filter(one -> one != null).forEach(open::addLast);
            } else if (next instanceof Map<?, ?> node) {
                if (node.get("@id") instanceof String id && node.size() > 1) {
                    named.putIfAbsent(id, node);
                }
                if (isA(node, "Article") || isA(node, "Posting") || isA(node, "Report")) {
                    articles.add(node);
                }
                INNER.stream().map(node::get).filter(one -> one != null).forEach(open::addLast);
            }
        }
    }

    private List<String> addresses(Map<?, ?> article) {
        return List.of(text(article, "url"), text(article, "@id"), text(article, "mainEntityOfPage"));
    }
}
