package dateline.ingest.newsml;

import dateline.article.CleanText;
import dateline.problem.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;
import org.jspecify.annotations.Nullable;

/**
 * An element of an item. It knows its place, as an XPath with names without prefixes, and remembers what was read of it, so
 * that everything else can be reported.
 */
final class ItemElement {
    /** Stands for a line break until white space is put in order; no XML has this character. */
    private static final char BREAK = '\u0001';

    private final Element element;
    private final String place;
    private final Reading reading;
    private final Map<String, Integer> counts = new HashMap<>();

    private ItemElement(Element element, String place, Reading reading) {
        this.element = element;
        this.place = place;
        this.reading = reading;
        element.getChildren().forEach(child -> counts.merge(child.getName(), 1, Integer::sum));
    }

    /** The faults of one item, and the elements and attributes of it that were read. */
    record Reading(List<Fault> faults, Set<Object> read) {
        Reading() {
            this(new ArrayList<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
        }
    }

    /** The outermost element of an item. */
    static ItemElement item(Element element, String place, Reading reading) {
        return new ItemElement(element, place, reading);
    }

    Element element() {
        return element;
    }

    String place() {
        return place;
    }

    String place(String attribute) {
        return place + "/@" + attribute;
    }

    void fault(String detail) {
        reading.faults().add(new Fault(place, detail));
    }

    void fault(String attribute, String detail) {
        reading.faults().add(new Fault(place(attribute), detail));
    }

    /** Counts as read, whatever is in it. */
    void take() {
        reading.read().add(element);
    }

    /** Takes attributes as read whose values nothing depends on. */
    void ignore(String... attributes) {
        take();
        Stream.of(attributes)
                .map(element::getAttribute)
                .filter(attribute -> attribute != null)
                .forEach(attribute -> reading.read().add(attribute));
    }

    /** Takes it and all that is in it as read. */
    void ignoreAll() {
        ignoreAll(element);
    }

    /** Takes all that is in it as read, but not its attributes. */
    void ignoreContent() {
        take();
        element.getChildren().forEach(this::ignoreAll);
    }

    private void ignoreAll(Element from) {
        reading.read().add(from);
        reading.read().addAll(from.getAttributes());
        from.getChildren().forEach(this::ignoreAll);
    }

    /** An attribute without white space at its ends; null when it is absent or blank. */
    @Nullable
    String attribute(String name) {
        Attribute attribute = element.getAttribute(name);
        if (attribute == null) {
            return null;
        }
        take();
        reading.read().add(attribute);
        return peek(name);
    }

    /** The same, but the attribute does not count as read. */
    @Nullable
    String peek(String name) {
        String value = CleanText.of(element.getAttributeValue(name, "")).strip();
        return CleanText.isBlank(value) ? null : value;
    }

    /** The elements of NewsML-G2 with a name that are right in it; they are not yet read. */
    List<ItemElement> children(String name) {
        take();
        List<ItemElement> found = new ArrayList<>();
        int index = 0;
        for (Element child : element.getChildren()) {
            if (child.getName().equals(name)) {
                index++;
                if (child.getNamespaceURI().equals(NewsmlDocument.NAMESPACE)) {
                    String step = counts.getOrDefault(name, 1) > 1 ? name + "[" + index + "]" : name;
                    found.add(new ItemElement(child, place + "/" + step, reading));
                }
            }
        }
        return found;
    }

    /** The first element with a name. */
    @Nullable
    ItemElement child(String name) {
        return children(name).stream().findFirst().orElse(null);
    }

    /** The elements with a name in those with another name, such as {@code itemMeta}, {@code link}. */
    List<ItemElement> children(String parent, String name) {
        return children(parent).stream()
                .flatMap(one -> one.children(name).stream())
                .toList();
    }

    /** The text in it and in its marks, with single spaces and the line breaks of {@code br}; null when it is blank. */
    @Nullable
    String text() {
        StringBuilder raw = new StringBuilder();
        gather(element, raw);
        String text = raw.toString()
                .replaceAll("\\s*" + BREAK + "\\s*", String.valueOf(BREAK))
                .replaceAll("\\s+", " ")
                .replace(BREAK, '\n');
        String clean = CleanText.of(text).strip();
        return CleanText.isBlank(clean) ? null : clean;
    }

    private void gather(Element from, StringBuilder text) {
        reading.read().add(from);
        for (Content content : from.getContent()) {
            if (content instanceof Text words) {
                text.append(words.getText());
            } else if (content instanceof Element inner) {
                if (inner.getName().equals("br")) {
                    text.append(BREAK);
                }
                gather(inner, text);
            }
        }
    }
}
