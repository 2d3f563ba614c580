package dateline.feed.newsml;

import static dateline.feed.newsml.NewsElement.addBlock;
import static dateline.feed.newsml.NewsElement.block;
import static dateline.feed.newsml.NewsElement.element;
import static dateline.feed.newsml.NewsElement.with;

import dateline.article.Article;
import dateline.article.ArticleLinks;
import dateline.article.RelatedLink;
import dateline.article.TranslationSource;
import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.article.wire.NewsCodes;
import dateline.feed.entry.Entry;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** The links of an item: its addresses, the original of a translation, its pictures and recordings, related documents. */
final class LinkMarkup {
    private final Entry entry;
    private final Aliases aliases;
    private final List<Element> links = new ArrayList<>();

    LinkMarkup(Entry entry, Aliases aliases) {
        this.entry = entry;
        this.aliases = aliases;
    }

    List<Element> links() {
        Article article = entry.article();
        ArticleLinks addresses = article.links();
        add(NewsCodes.PAGE, entry.link());
        add("canonicalUrl", addresses.canonicalUrl());
        add("via", addresses.via());
        add("commentsUrl", addresses.commentsUrl());
        TranslationSource original = addresses.translationOf();
        if (original != null) {
            Element language = with(element("language"), "tag", original.language());
            links.add(link(NewsCodes.TRANSLATION_OF, original.url()).addContent(language));
        }
        article.images().forEach(image -> links.add(picture(image)));
        article.audio().forEach(audio -> links.add(recording(audio)));
        addresses.related().forEach(related -> links.add(related(related)));
        return links;
    }

    /** The vocabulary of relations has no words of clients, so that these are left out. */
    private static Element related(RelatedLink related) {
        Element link = with(element("link"), "rel", "irel:" + NewsCodes.SEE_ALSO);
        return with(with(link, "href", related.url()), "title", related.title());
    }

    private void add(String relation, @Nullable URI address) {
        if (address != null) {
            links.add(link(relation, address));
        }
    }

    private Element link(String relation, URI address) {
        return with(with(element("link"), "rel", aliases.own(relation)), "href", address);
    }

    /** What is known of the picture stands in the link as hints, which may be any properties (type {@code Link1Type}). */
    private Element picture(Image image) {
        Element link = link(NewsCodes.PICTURE, image.url());
        with(link, "contenttype", image.type());
        with(link, "size", image.length());
        with(link, "title", image.alt());
        if (image.caption() != null) {
            link.addContent(with(block("description", image.caption()), "role", "drol:caption"));
        }
        NewsElement.add(link, "by", image.credit());
        addBlock(link, "copyrightNotice", image.rights());
        if (image.width() != null || image.height() != null) {
            Element rendition = with(element("remoteContent"), "href", image.url());
            with(rendition, "width", image.width());
            link.addContent(with(rendition, "height", image.height()));
        }
        return link;
    }

    private Element recording(Audio audio) {
        Element link = link(NewsCodes.RECORDING, audio.url());
        with(link, "contenttype", audio.type());
        with(link, "size", audio.length());
        with(link, "title", audio.title());
        if (audio.duration() != null) {
            Element rendition = with(element("remoteContent"), "href", audio.url());
            link.addContent(with(rendition, "duration", audio.duration()));
        }
        return link;
    }
}
