package dateline.ingest.newsml;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.item.ItemText;
import dateline.ingest.nitf.NitfArticle;
import dateline.ingest.xml.XhtmlMarkup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * A body of an item in {@code contentSet}: XHTML or NITF as XML, HTML or plain text as data.
 *
 * @param nitf the article in NITF; null when it is in another format
 */
record NewsmlBody(ItemText text, @Nullable NitfArticle nitf) {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /** The bodies of an item. One that can't be read has the form {@code OTHER}. */
    static List<NewsmlBody> of(ItemElement item, ImportReportBuilder report) {
        List<NewsmlBody> bodies = new ArrayList<>();
        for (ItemElement xml : item.children("contentSet", "inlineXML")) {
            xml.ignore("contenttype", "rendition");
            xml.element().getChildren().stream().limit(1).forEach(root -> bodies.add(ofXml(xml, root, report)));
            xml.ignoreContent();
        }
        for (ItemElement data : item.children("contentSet", "inlineData")) {
            NewsmlBody body = ofData(data);
            if (body != null) {
                bodies.add(body);
            }
        }
        return bodies;
    }

    private static NewsmlBody ofXml(ItemElement xml, Element root, ImportReportBuilder report) {
        if (root.getName().equals("nitf")) {
            NitfArticle nitf = NitfArticle.of(root, report);
            ItemText.Form form = nitf.html().isBlank() ? ItemText.Form.OTHER : ItemText.Form.HTML;
            return new NewsmlBody(new ItemText(nitf.html(), form, null, xml.place()), nitf);
        }
        if (root.getNamespaceURI().equals(XHTML) || root.getName().equals("html")) {
            return new NewsmlBody(new ItemText(XhtmlMarkup.html(root), ItemText.Form.HTML, null, xml.place()), null);
        }
        return new NewsmlBody(new ItemText(root.getValue().strip(), ItemText.Form.OTHER, null, xml.place()), null);
    }

    private static @Nullable NewsmlBody ofData(ItemElement data) {
        String type = data.attribute("contenttype");
        String encoding = data.attribute("encoding");
        data.ignore("rendition");
        String named = type == null ? "text/plain" : type.toLowerCase(Locale.ROOT);
        String value = data.element().getText();
        ItemText.Form form = named.contains("html")
                ? ItemText.Form.HTML
                : named.startsWith("text/plain") ? ItemText.Form.PLAIN : ItemText.Form.OTHER;
        if (encoding != null && form != ItemText.Form.OTHER) {
            value = encoding.endsWith(":base64") ? decoded(data, value) : null;
            if (value == null) {
                return null;
            }
        }
        if (form == ItemText.Form.PLAIN) {
            form = ItemText.Form.ofPlain(value);
        }
        return value.isBlank() ? null : new NewsmlBody(new ItemText(value.strip(), form, null, data.place()), null);
    }

    /** Data in Base64 (RFC 4648 §4), as UTF-8; null when it is something else. */
    private static @Nullable String decoded(ItemElement data, String value) {
        try {
            return new String(Base64.getMimeDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            data.fault("the data are not Base64 (RFC 4648 §4), as encoding says: send them so, or as they are");
            return null;
        }
    }
}
