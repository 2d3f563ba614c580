package dateline.ingest.office;

import dateline.ingest.text.Deadline;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Lists in HTML of Word and Outlook, where an item is a paragraph that begins with its bullet or number. They become
 * lists of HTML; a number that those do not have, such as "1.2.", stays as text.
 */
final class WordLists {
    /** Lists into which the next item may go, each but the first in the last item of the one before. */
    private final List<Open> open = new ArrayList<>();

    private WordLists() {}

    /**
     * A list that is being filled.
     *
     * @param name what the word processor calls it
     * @param last the marker of its last item
     */
    private record Open(Element element, String name, int level, ListMarker last) {
        boolean takes(WordListItem item, ListMarker marker) {
            boolean anew = marker.number() == 1 && last.number() > 0;
            return level == item.level() && name.equals(item.list()) && last.kind() == marker.kind() && !anew;
        }
    }

    static void normalise(Element body) {
        WordLists lists = new WordLists();
        for (Element paragraph : body.select(WordListItem.PARAGRAPHS)) {
            Deadline.check();
            if (lists.open.isEmpty() || !lists.open.getFirst().element().equals(before(paragraph))) {
                lists.open.clear();
            }
            WordListItem item = WordListItem.of(paragraph);
            if (item == null) {
                lists.open.clear();
            } else {
                lists.take(item);
            }
        }
        WordListItem.restoreOtherMarkers(body);
    }

    private void take(WordListItem item) {
        while (!open.isEmpty() && open.getLast().level() > item.level()) {
            open.removeLast();
        }
        boolean beside = !open.isEmpty() && open.getLast().level() == item.level();
        ListMarker marker = ListMarker.of(item.marker(), beside ? open.getLast().last() : null);
        if (marker == null) {
            item.keepMarker();
            open.clear();
            return;
        }
        if (beside && !open.getLast().takes(item, marker)) {
            open.removeLast();
            beside = false;
        }
        Open list = beside ? open.removeLast() : begin(item, marker);
        Element entry = list.element().appendElement("li");
        if (beside && !marker.follows(list.last())) {
            entry.attr("value", String.valueOf(marker.number()));
        }
        item.moveInto(entry);
        open.add(new Open(list.element(), list.name(), list.level(), marker));
    }

    private Open begin(WordListItem item, ListMarker marker) {
        boolean counted = marker.kind() != ListMarker.Kind.BULLETS;
        Element list = new Element(counted ? "ol" : "ul");
        if (counted && marker.kind() != ListMarker.Kind.NUMBERS) {
            list.attr("type", marker.kind().type());
        }
        if (counted && marker.number() != 1) {
            list.attr("start", String.valueOf(marker.number()));
        }
        if (open.isEmpty()) {
            item.paragraph().before(list);
        } else {
            Element around = open.getLast().element().lastElementChild();
            (around == null ? open.getLast().element() : around).appendChild(list);
        }
        return new Open(list, item.list(), item.level(), marker);
    }

    private static @Nullable Node before(Element paragraph) {
        Node before = paragraph.previousSibling();
        while (before instanceof Comment || (before instanceof TextNode text && text.isBlank())) {
            before = before.previousSibling();
        }
        return before;
    }
}
