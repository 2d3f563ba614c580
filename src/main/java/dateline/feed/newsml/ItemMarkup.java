package dateline.feed.newsml;

import static dateline.feed.newsml.NewsElement.add;
import static dateline.feed.newsml.NewsElement.addBlock;
import static dateline.feed.newsml.NewsElement.element;
import static dateline.feed.newsml.NewsElement.with;

import dateline.article.Article;
import dateline.article.range.Tombstone;
import dateline.article.wire.NewsCodes;
import dateline.attribution.Agency;
import dateline.feed.entry.Entry;
import java.time.Instant;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Makes the item of an article: catalogs, rights, the data of the item, those of its content, and the body. */
final class ItemMarkup {
    private final Entry entry;
    private final Article article;
    private final String publisher;
    private final Aliases aliases = new Aliases();

    private ItemMarkup(Entry entry, String publisher) {
        this.entry = entry;
        this.article = entry.article();
        this.publisher = publisher;
    }

    /**
     * The item of an entry.
     *
     * @param publisher who provides it, and who holds the rights of an article without an agency
     * @param summaryOnly whether the item has no body
     */
    static Element article(Entry entry, String publisher, boolean summaryOnly) {
        return new ItemMarkup(entry, publisher).item(summaryOnly);
    }

    /** The item of an article that was withdrawn. */
    static Element canceled(Tombstone tombstone, String publisher) {
        Element item = with(item("newsItem", tombstone.urn()), "version", tombstone.change());
        item.addContent(new Aliases().catalogs());
        Element meta = element("itemMeta").addContent(with(element("itemClass"), "qcode", "ninat:text"));
        meta.addContent(party("provider", publisher));
        meta.addContent(date("versionCreated", tombstone.at()));
        return item.addContent(meta.addContent(with(element("pubStatus"), "qcode", "stat:canceled")));
    }

    /** An item without members, for a message that has no other. */
    static Element emptyPackage(String urn, String publisher, Instant updated) {
        Element item = item("packageItem", urn);
        item.addContent(new Aliases().catalogs());
        Element meta = element("itemMeta").addContent(with(element("itemClass"), "qcode", "ninat:composite"));
        meta.addContent(party("provider", publisher));
        item.addContent(meta.addContent(date("versionCreated", updated)));
        Element group = with(with(element("group"), "id", "articles"), "role", "gen:list");
        return item.addContent(with(element("groupSet"), "root", "articles").addContent(group));
    }

    private Element item(boolean summaryOnly) {
        Element item = item("newsItem", article.urn());
        with(item, "version", article.change() > 0 ? article.change() : null);
        item.setAttribute("lang", article.language(), Namespace.XML_NAMESPACE);
        Element rights = rights();
        Element itemMeta = itemMeta(summaryOnly);
        Element contentMeta = new ContentMarkup(entry, aliases).contentMeta();
        item.addContent(aliases.catalogs());
        item.addContent(rights).addContent(itemMeta).addContent(contentMeta);
        if (!summaryOnly) {
            Element body = with(element("inlineXML"), "contenttype", "application/xhtml+xml");
            item.addContent(element("contentSet").addContent(body.addContent(XhtmlPage.of(article))));
        }
        return item;
    }

    private static Element item(String name, String guid) {
        Element item = with(element(name), "standard", "NewsML-G2");
        with(item, "standardversion", "2.35");
        with(item, "conformance", "power");
        return with(item, "guid", guid);
    }

    private Element rights() {
        Agency agency = entry.agency();
        Element rights = element("rightsInfo");
        Element holder = party("copyrightHolder", agency == null ? publisher : agency.name());
        rights.addContent(agency == null ? holder : with(holder, "uri", agency.home()));
        addBlock(rights, "copyrightNotice", entry.terms().rights());
        addBlock(rights, "usageTerms", entry.terms().usageTerms());
        if (entry.terms().license() != null) {
            Element license = with(element("link"), "rel", aliases.own(NewsCodes.LICENSE));
            rights.addContent(with(license, "href", entry.terms().license()));
        }
        return rights;
    }

    private Element itemMeta(boolean summaryOnly) {
        Element meta = element("itemMeta").addContent(with(element("itemClass"), "qcode", "ninat:text"));
        meta.addContent(party("provider", publisher));
        meta.addContent(date("versionCreated", article.updated()));
        meta.addContent(date("firstCreated", article.published()));
        addDate(meta, "embargoed", article.embargo());
        meta.addContent(with(element("pubStatus"), "qcode", "stat:usable"));
        if (summaryOnly) {
            meta.addContent(with(element("signal"), "qcode", aliases.own(NewsCodes.PARTIAL)));
        }
        addDate(meta, "expires", article.expires());
        return meta.addContent(new LinkMarkup(entry, aliases).links());
    }

    private static Element party(String name, String shown) {
        Element party = element(name);
        add(party, "name", shown);
        return party;
    }

    private static Element date(String name, Instant at) {
        return element(name).setText(at.toString());
    }

    private static void addDate(Element meta, String name, @Nullable Instant at) {
        if (at != null) {
            meta.addContent(date(name, at));
        }
    }
}
