package dateline.feed.xml;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.feed.DocumentFormat;
import dateline.feed.Feed;
import dateline.feed.entry.Entry;
import dateline.feed.profile.Profile;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdom2.Comment;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * The markup of entries that were written lately. A new article changes one entry of a document, and several feeds show the
 * same one, so a document is put together of a new head and of entries that were mostly written before. What an entry's
 * markup depends on is its key, so that an entry of another time is never taken for it.
 */
@Singleton
public final class WrittenEntries {
    private static final long MOST_BYTES = 6 << 20;

    /** What an entry's names, dates and links take beside its texts, estimated. */
    private static final int REST = 6_000;

    /** Stands for the entries while the head is written. Texts can't contain it, since their "<" is escaped. */
    private static final Comment PLACE = new Comment("entries");

    private static final byte[] PLACE_BYTES = "<!--entries-->".getBytes(StandardCharsets.US_ASCII);

    private final Cache<Key, byte[]> written = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher(WrittenEntries::weight)
            .build();

    /** Two keys that are equal have the same markup in documents of all feeds. */
    private record Key(DocumentFormat format, boolean summary, Profile profile, Entry entry) {
        /** The whole texts are compared only when the version of the article is the same. */
        @Override
        public int hashCode() {
            return Objects.hash(format, entry.article().id(), entry.article().change());
        }
    }

    /** The document of a feed, UTF-8. */
    public byte[] document(Feed feed, FeedMarkup markup, String style) {
        List<Key> keys = feed.entries().stream()
                .map(entry -> new Key(markup.format(), feed.summary(), feed.profile(), entry))
                .toList();
        Map<Key, byte[]> known = new HashMap<>(written.getAllPresent(keys));
        List<Key> missing =
                keys.stream().filter(key -> !known.containsKey(key)).distinct().toList();
        // With one entry at least the document shows where the entries are.
        List<Key> needed = missing.isEmpty() ? keys.subList(0, Math.min(1, keys.size())) : missing;
        Document document =
                markup.document(feed, needed.stream().map(Key::entry).toList());
        List<Namespace> namespaces = markup.namespaces(feed);
        declare(document.getRootElement(), namespaces);
        List<Element> elements = new ArrayList<>(markup.entries(document));
        for (int i = 0; i < elements.size(); i++) {
            byte[] bytes = XmlDocument.entry(elements.get(i), namespaces);
            known.put(needed.get(i), bytes);
            written.put(needed.get(i), bytes);
        }
        if (elements.isEmpty()) {
            return XmlDocument.bytes(document, style);
        }
        byte[] indent = XmlDocument.indent(elements.getFirst()).getBytes(StandardCharsets.US_ASCII);
        replace(elements);
        return joined(
                XmlDocument.bytes(document, style),
                keys.stream().map(key -> Objects.requireNonNull(known.get(key))).toList(),
                indent);
    }

    /** Rome declares what the entries of the document use, which are not all entries. */
    private static void declare(Element root, List<Namespace> namespaces) {
        List.copyOf(root.getAdditionalNamespaces()).forEach(root::removeNamespaceDeclaration);
        namespaces.forEach(root::addNamespaceDeclaration);
    }

    private static void replace(List<Element> entries) {
        Element parent = Objects.requireNonNull(entries.getFirst().getParentElement());
        int place = parent.indexOf(entries.getFirst());
        entries.forEach(Element::detach);
        parent.addContent(place, PLACE.clone());
    }

    private static byte[] joined(byte[] head, List<byte[]> entries, byte[] between) {
        int place = place(head);
        int size = head.length
                + entries.stream()
                        .mapToInt(entry -> entry.length + between.length)
                        .sum();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(size);
        whole.write(head, 0, place);
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                whole.writeBytes(between);
            }
            whole.writeBytes(entries.get(i));
        }
        int rest = place + PLACE_BYTES.length;
        whole.write(head, rest, head.length - rest);
        return whole.toByteArray();
    }

    private static int place(byte[] head) {
        int place = 0;
        while (!Arrays.equals(head, place, place + PLACE_BYTES.length, PLACE_BYTES, 0, PLACE_BYTES.length)) {
            place++;
        }
        return place;
    }

    private static int weight(Key key, byte[] markup) {
        return markup.length
                + key.entry().content().length()
                + key.entry().article().content().length()
                + REST;
    }
}
