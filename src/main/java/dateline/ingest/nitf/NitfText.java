package dateline.ingest.nitf;

import dateline.article.CleanText;
import java.util.List;
import java.util.stream.Collectors;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Elements and texts of NITF, which has a namespace since version 3.3; both forms are read. */
final class NitfText {
    private NitfText() {}

    static List<Element> children(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .toList();
    }

    static @Nullable Element child(@Nullable Element parent, String name) {
        return parent == null
                ? null
                : children(parent, name).stream().findFirst().orElse(null);
    }

    /** The text of an element on one line; null when it has none. */
    static @Nullable String of(@Nullable Element element) {
        String text = element == null
                ? ""
                : CleanText.of(element.getValue()).replaceAll("\\s+", " ").strip();
        return CleanText.isBlank(text) ? null : text;
    }

    /** The texts of elements, with spaces between them; null when there is none. */
    static @Nullable String joined(List<Element> elements) {
        String text = elements.stream()
                .map(element -> element.getValue().replaceAll("\\s+", " ").strip())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
        return CleanText.isBlank(text) ? null : CleanText.of(text);
    }
}
