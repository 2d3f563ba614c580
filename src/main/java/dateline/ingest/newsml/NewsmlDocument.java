package dateline.ingest.newsml;

import dateline.ingest.xml.UntrustedXml;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * A document of NewsML-G2.
 *
 * @param isMessage whether it may have several items
 * @param items its news items
 * @param others its other items, such as packages, which are no articles
 */
public record NewsmlDocument(boolean isMessage, List<Item> items, List<ItemReferences> others) {
    /** The namespace of all versions of NewsML-G2. */
    public static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";

    private static final String EXPECTED = "a newsItem or a newsMessage of NewsML-G2, in the namespace " + NAMESPACE;

    /**
     * A news item.
     *
     * @param place its XPath, with names without prefixes
     */
    public record Item(Element element, String place) {
        /** Its id, by which the article is known; null when it has none. */
        public @Nullable String id() {
            return element.getAttributeValue("guid");
        }
    }

    /**
     * The items of a document.
     *
     * @throws ProblemException 400 when it is not XML, 422 when it is not NewsML-G2
     */
    public static NewsmlDocument of(byte[] xml) {
        Element root = UntrustedXml.root(xml, EXPECTED);
        String name = root.getName();
        boolean isNewsml = root.getNamespaceURI().equals(NAMESPACE);
        if (isNewsml && name.equals("newsItem")) {
            return new NewsmlDocument(false, List.of(new Item(root, "/newsItem")), List.of());
        }
        if (isNewsml && name.equals("packageItem")) {
            return new NewsmlDocument(true, List.of(), List.of(ItemReferences.of(root, "/packageItem")));
        }
        if (!isNewsml || !name.equals("newsMessage")) {
            String detail = isNewsml
                    ? "a " + name + " is no article: send " + EXPECTED
                    : "this is no NewsML-G2: send " + EXPECTED;
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    "/" + name + ": " + detail + ".",
                    List.of(new Fault("/" + name, detail)));
        }
        return message(root);
    }

    private static NewsmlDocument message(Element message) {
        Element set = message.getChild("itemSet", message.getNamespace());
        if (set == null || set.getChildren().isEmpty()) {
            String detail = "there is no item: send a newsItem in itemSet";
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    "/newsMessage/itemSet: " + detail + ".",
                    List.of(new Fault("/newsMessage/itemSet", detail)));
        }
        List<Item> items = new ArrayList<>();
        List<ItemReferences> others = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Element item : set.getChildren()) {
            int index = counts.merge(item.getName(), 1, Integer::sum);
            String place = "/newsMessage/itemSet/" + item.getName() + "[" + index + "]";
            if (item.getName().equals("newsItem") && item.getNamespaceURI().equals(NAMESPACE)) {
                items.add(new Item(item, place));
            } else {
                others.add(ItemReferences.of(item, place));
            }
        }
        return new NewsmlDocument(true, items, others);
    }
}
