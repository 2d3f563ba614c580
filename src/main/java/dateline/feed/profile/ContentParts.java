package dateline.feed.profile;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** The elements of a content that a profile can leave out. */
public final class ContentParts {
    /** Scripts, frames, forms and plug-ins. */
    private static final String EMBEDS =
            "script, noscript, style, link, iframe, frame, object, embed, applet, param, form, input, button, select, textarea";

    private static final String PICTURES = "img, picture, svg";

    private ContentParts() {}

    /** A content without what the profile leaves out; the same text when there is nothing of it. */
    static String of(String html, Profile profile) {
        Element body = body(html);
        boolean changed = !profile.embeds() && withoutEmbeds(body);
        changed |= !profile.images() && withoutPictures(body);
        return changed ? body.html() : html;
    }

    /** Whether a content has scripts, frames, forms, plug-ins or inline styles. */
    public static boolean hasEmbeds(String html) {
        return withoutEmbeds(body(html));
    }

    private static Element body(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return document.body();
    }

    private static boolean withoutEmbeds(Element body) {
        boolean changed = !body.select(EMBEDS).remove().isEmpty();
        for (Element element : body.getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                if (attribute.getKey().equals("style") || attribute.getKey().startsWith("on")) {
                    element.removeAttr(attribute.getKey());
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** Takes out pictures with their captions, and the links and paragraphs that had nothing else. */
    private static boolean withoutPictures(Element body) {
        boolean changed = false;
        for (Element picture : body.select(PICTURES)) {
            Element parent = picture.parent();
            Element figure = picture.closest("figure");
            picture.remove();
            if (figure != null && figure.selectFirst("img, svg, video, audio, table, blockquote, pre") == null) {
                figure.remove();
            }
            while (parent != null && !parent.is("body") && !parent.hasText() && parent.childrenSize() == 0) {
                Element outer = parent.parent();
                parent.remove();
                parent = outer;
            }
            changed = true;
        }
        for (Element video : body.select("video[poster]")) {
            video.removeAttr("poster");
            changed = true;
        }
        return changed;
    }
}
