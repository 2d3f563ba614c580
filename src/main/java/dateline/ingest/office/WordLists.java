package dateline.ingest.office;

import dateline.ingest.text.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes HTML lists of the paragraphs that Word and Outlook show as items of lists. A number that HTML lists can't have,
 * such as "1.2.", stays as text.
 */
final class WordLists {
    /** The lists that the next item may belong to; each is nested in the last item of the list before it. */
    private final List<Open> open = new ArrayList<>();

    private WordLists() {}

    /**
     * A list that is being filled.
     *
     * @param name the word processor's name of the list
     * @param last the marker of its last item
     */
    private record Open(Element element, String name, int level, ListMarker last) {
        boolean accepts(WordListItem item, ListMarker marker) {
            boolean restarts = marker.number() == 1 && last.number() > 0;
            return level == item.level() && name.equals(item.list()) && last.kind() == marker.kind() && !restarts;
        }
    }

    static void normalise(Element body) {
        WordLists lists = new WordLists();
        for (Element paragraph : body.select(WordListItem.PARAGRAPHS)) {
            Deadline.check();
            if (lists.open.isEmpty() || !lists.open.getFirst().element().equals(previousNode(paragraph))) {
                lists.open.clear();
            }
            WordListItem item = WordListItem.of(paragraph);
            if (item == null) {
                lists.open.clear();
            } else {
                lists.add(item);
            }
        }
        WordListItem.restoreOtherMarkers(body);
    }

    private void add(WordListItem item) {
        while (!open.isEmpty() && open.getLast().level() > item.level()) {
            open.removeLast();
        }
        boolean sameLevel = !open.isEmpty() && open.getLast().level() == item.level();
        ListMarker marker =
                ListMarker.of(item.marker(), sameLevel ? open.getLast().last() : null);
        if (marker == null) {
            item.keepMarker();
            open.clear();
            return;
        }
        if (sameLevel && !open.getLast().accepts(item, marker)) {
            open.removeLast();
            sameLevel = false;
        }
        Open list = sameLevel ? open.removeLast() : begin(item, marker);
        Element entry = list.element().appendElement("li");
        if (sameLevel && !marker.follows(list.last())) {
            entry.attr("value", String.valueOf(marker.number()));
        }
        item.moveInto(entry);
        open.add(new Open(list.element(), list.name(), list.level(), marker));
    }

    private Open begin(WordListItem item, ListMarker marker) {
        boolean numbered = marker.kind() != ListMarker.Kind.BULLETS;
        Element list = new Element(numbered ? "ol" : "ul");
        if (numbered && marker.kind() != ListMarker.Kind.NUMBERS) {
            list.attr("type", marker.kind().type());
        }
        if (numbered && marker.number() != 1) {
            list.attr("start", String.valueOf(marker.number()));
        }
        if (open.isEmpty()) {
            item.paragraph().before(list);
        } else {
            Element outer = open.getLast().element();
            Objects.requireNonNullElse(outer.lastElementChild(), outer).appendChild(list);
        }
        return new Open(list, item.list(), item.level(), marker);
    }

    private static @Nullable Node previousNode(Element paragraph) {
        Node before = paragraph.previousSibling();
        while (before instanceof Comment || (before instanceof TextNode text && text.isBlank())) {
            before = before.previousSibling();
        }
        return before;
    }
}
