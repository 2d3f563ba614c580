package dateline.ingest.media;

import com.google.re2j.Pattern;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.html.BodyAddresses;
import dateline.ingest.html.HtmlTree;
import dateline.ingest.html.Placement;
import dateline.ingest.text.Deadline;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Replaces frames, plug-ins and players of other sites by links to what they show. */
public final class Embeds {
    private static final Evaluator HIDDEN_FRAMES = Selector.evaluatorOf("noscript iframe");

    private static final Set<String> FRAMES = Set.of("iframe", "frame", "embed", "object", "applet", "portal");
    private static final List<String> ADDRESSES = List.of(
            "src", "data-src", "data-lazy-src", "data-original", "data", "data-href", "data-url", "url", "href");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    /** Elements of known sites, with the attribute that has the id of a video or post, and the address before the id. */
    private static final Map<String, List<String>> ADDRESS_OF_ID = Map.ofEntries(
            Map.entry("amp-youtube", List.of("data-videoid", "https://www.youtube.com/watch?v=")),
            Map.entry("lite-youtube", List.of("videoid", "https://www.youtube.com/watch?v=")),
            Map.entry("youtube-video", List.of("videoid", "https://www.youtube.com/watch?v=")),
            Map.entry("amp-vimeo", List.of("data-videoid", "https://vimeo.com/")),
            Map.entry("lite-vimeo", List.of("videoid", "https://vimeo.com/")),
            Map.entry("amp-dailymotion", List.of("data-videoid", "https://www.dailymotion.com/video/")),
            Map.entry("amp-instagram", List.of("data-shortcode", "https://www.instagram.com/p/")),
            Map.entry("amp-twitter", List.of("data-tweetid", "https://twitter.com/i/status/")),
            Map.entry("amp-soundcloud", List.of("data-trackid", "https://api.soundcloud.com/tracks/")),
            Map.entry("amp-imgur", List.of("data-imgur-id", "https://imgur.com/")),
            Map.entry("amp-gist", List.of("data-gistid", "https://gist.github.com/")));

    private static final Set<String> ADVERTISING =
            Set.of("amp-ad", "amp-embed", "amp-pixel", "amp-analytics", "amp-auto-ads", "amp-sticky-ad");

    /** Elements that scripts of other sites replace by a post. */
    private static final Evaluator POSTS = Selector.evaluatorOf(
            "blockquote[cite], [data-instgrm-permalink], .fb-post[data-href], .fb-video[data-href], [data-oembed-url]");

    private final ImportReportBuilder report;

    private Embeds(ImportReportBuilder report) {
        this.report = report;
    }

    /** Moves frames out of {@code noscript}, if the page has no other frame with that address because a script adds it later. */
    public static void moveOutOfNoscript(Element body) {
        Set<String> seen = new HashSet<>();
        for (Element frame : body.getElementsByTag("iframe")) {
            if (frame.closest("noscript") == null) {
                seen.add(address(frame));
            }
        }
        for (Element frame : body.select(HIDDEN_FRAMES)) {
            Deadline.check();
            Element noscript = frame.closest("noscript");
            if (noscript != null && !Trackers.isOne(frame) && !address(frame).isEmpty() && seen.add(address(frame))) {
                noscript.before(frame);
            }
        }
    }

    public static void toLinks(Document body, ImportReportBuilder report) {
        moveOutOfNoscript(body.body());
        Embeds embeds = new Embeds(report);
        for (Element element : body.body().getAllElements()) {
            Deadline.check();
            if (HtmlTree.isAttached(element)) {
                embeds.replace(element);
            }
        }
        for (Element post : body.body().select(POSTS)) {
            embeds.addLink(post);
        }
    }

    private void replace(Element element) {
        String name = element.normalName();
        boolean custom = name.indexOf('-') > 0 || name.equals("oembed");
        if (!FRAMES.contains(name)
                && (!custom || element.hasText() || element.selectFirst("img, video, audio") != null)) {
            return;
        }
        String address = address(element);
        if (Trackers.isOne(element) || ADVERTISING.contains(name)) {
            report.leftOut(
                    null, address.isEmpty() ? "<" + name + ">" : address, "trackers and advertising are not kept");
        } else if (!address.isEmpty()) {
            element.before(isPicture(element) ? picture(element, address) : link(element, address));
            report.leftOut(null, address, "<" + name + "> is not kept; a link replaces it");
        } else if (FRAMES.contains(name)) {
            report.leftOut(
                    null,
                    "<" + name + "> " + element.attr("src") + element.attr("srcdoc"),
                    "this element is not kept, and has no address for a link");
        }
        if (name.equals("object") || name.equals("applet")) {
            keepFallback(element, address);
        } else if (FRAMES.contains(name) || !address.isEmpty()) {
            element.remove();
        }
    }

    /** Keeps the fallback content of a plug-in, but not another element for the same embed. */
    private static void keepFallback(Element object, String address) {
        for (Element inner : object.select("embed, object, iframe, param")) {
            if (!inner.equals(object) && (inner.normalName().equals("param") || address.equals(address(inner)))) {
                inner.remove();
            }
        }
        object.unwrap();
    }

    private static String address(Element embed) {
        List<String> known = ADDRESS_OF_ID.get(embed.normalName());
        if (known != null) {
            String id = embed.attr(known.get(0)).strip();
            return ID.matches(id) ? known.get(1) + id : "";
        }
        for (String name : ADDRESSES) {
            String address = BodyAddresses.web(embed, name);
            if (!address.isEmpty()) {
                return address;
            }
        }
        Element movie = embed.selectFirst("> param[name=movie], > param[name=src]");
        return movie == null ? "" : BodyAddresses.web(movie, "value");
    }

    private static boolean isPicture(Element embed) {
        return embed.attr("type").startsWith("image/");
    }

    private static Element picture(Element embed, String address) {
        return new Element("img").attr("src", address).attr("alt", embed.text());
    }

    /** The link that replaces an element: a paragraph with it between blocks. */
    private static Node link(Element embed, String address) {
        String title = embed.attr("title").strip();
        String label = embed.attr("aria-label").strip();
        String text = !title.isEmpty() ? title : !label.isEmpty() ? label : host(address);
        if (embed.closest("a") != null) {
            return new TextNode(text);
        }
        Element link = new Element("a").attr("href", address).text(text);
        return Placement.of(link, embed);
    }

    /** Adds a link to a post that a script would load or decorate, unless there is one. */
    private void addLink(Element post) {
        Deadline.check();
        for (String name : List.of("data-instgrm-permalink", "data-href", "data-oembed-url", "cite")) {
            String address = BodyAddresses.web(post, name);
            if (!address.isEmpty() && isPost(post, name)) {
                boolean linked = post.getElementsByTag("a").stream()
                        .anyMatch(link ->
                                withoutQuery(BodyAddresses.web(link, "href")).equals(withoutQuery(address)));
                if (!linked) {
                    post.appendElement("p")
                            .appendElement("a")
                            .attr("href", address)
                            .text(host(address));
                    report.leftOut(null, address, "a post that a script shows is not kept; a link replaces it");
                }
                return;
            }
        }
    }

    /** Whether it is a post, and not a quotation that names its source. */
    private static boolean isPost(Element post, String name) {
        return !name.equals("cite")
                || post.className().contains("embed")
                || post.className().contains("media");
    }

    private static String withoutQuery(String address) {
        int query = address.indexOf('?');
        String bare = query < 0 ? address : address.substring(0, query);
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
