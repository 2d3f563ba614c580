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
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The JSON-LD of a page, which describes the article with the terms of schema.org. JSON-LD that is invalid, too large or
 * too deep is skipped and reported.
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

    /** The properties whose nodes may be the article, too. */
    private static final List<String> INNER = List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart");

    private final Map<String, Map<?, ?>> named = new HashMap<>();
    private final List<Map<?, ?>> articles = new ArrayList<>();
    private int nodes;

    private LinkedData() {}

    /** Reads all JSON-LD of a page. */
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
                report.leftOut(null, "JSON-LD " + text, "it is not valid JSON, or too deep");
            }
        }
        return data;
    }

    /** The node of the article: that with the given address, else the first one; empty when there is none. */
    Map<?, ?> article(String address) {
        return articles.stream()
                .filter(article -> !address.isEmpty() && addresses(article).contains(address))
                .findFirst()
                .orElse(articles.isEmpty() ? Map.of() : articles.getFirst());
    }

    /** The values of a property. A reference to a node is replaced by the node. */
    List<Object> values(Map<?, ?> node, String property) {
        List<Object> values = new ArrayList<>();
        for (Object one : list(node.get(property))) {
            Map<?, ?> whole = one instanceof Map<?, ?> map ? named.get(String.valueOf(map.get("@id"))) : null;
            if (one instanceof Map<?, ?> map && whole != null && !map.containsKey("name")) {
                values.add(whole);
            } else if (one != null) {
                values.add(one);
            }
        }
        return values;
    }

    /** The first text that is a value of a property; empty when there is none. */
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

    /** Whether the name of a node's type ends with a word: {@code NewsArticle} is an {@code Article}. */
    static boolean isA(Map<?, ?> node, String type) {
        return list(node.get("@type")).stream().anyMatch(one -> one instanceof String name && name.endsWith(type));
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
    }

    private void add(Object root) {
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty() && nodes++ < MOST_NODES) {
            Deadline.check();
            Object next = open.removeFirst();
            if (next instanceof List<?> list) {
                list.stream().filter(Objects::nonNull).forEach(open::addLast);
            } else if (next instanceof Map<?, ?> node) {
                if (node.get("@id") instanceof String id && node.size() > 1) {
                    named.putIfAbsent(id, node);
                }
                if (isA(node, "Article") || isA(node, "Posting") || isA(node, "Report")) {
                    articles.add(node);
                }
                INNER.stream().map(node::get).filter(Objects::nonNull).forEach(open::addLast);
            }
        }
    }

    private List<String> addresses(Map<?, ?> article) {
        return List.of(text(article, "url"), text(article, "@id"), text(article, "mainEntityOfPage"));
    }
}
