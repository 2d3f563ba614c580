package dateline.feed.newsml;

import static dateline.feed.newsml.NewsElement.add;
import static dateline.feed.newsml.NewsElement.block;
import static dateline.feed.newsml.NewsElement.element;
import static dateline.feed.newsml.NewsElement.with;

import dateline.article.Article;
import dateline.article.wire.NewsCodes;
import dateline.article.wire.WireMetadata;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.attribution.Dateline;
import dateline.feed.entry.Entry;
import java.math.BigDecimal;
import java.net.URI;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** The data of the content: first who and where, then what it is about and how it is titled, as the schema orders them. */
final class ContentMarkup {
    private final Entry entry;
    private final Article article;
    private final Aliases aliases;

    ContentMarkup(Entry entry, Aliases aliases) {
        this.entry = entry;
        this.article = entry.article();
        this.aliases = aliases;
    }

    Element contentMeta() {
        Element meta = element("contentMeta");
        Integer urgency = article.wire().urgency();
        add(meta, "urgency", urgency == null ? null : urgency.toString());
        digitalSourceType(meta, article.wire().digitalSourceType());
        located(meta, article.credits().dateline());
        agency(meta, entry.agency());
        article.credits().authors().forEach(author -> meta.addContent(author(author)));
        article.credits().contributors().forEach(contributor -> meta.addContent(contributor(contributor)));
        describe(meta);
        return meta;
    }

    private void describe(Element meta) {
        meta.addContent(with(element("language"), "tag", article.language()));
        article.tags().forEach(tag -> add(meta, "keyword", tag));
        article.wire().subjects().forEach(subject -> {
            String qcode = aliases.qcode(subject.scheme().toString(), subject.code());
            Element element = with(element("subject"), "qcode", qcode);
            add(element, "name", subject.name());
            meta.addContent(element);
        });
        add(meta, "slugline", article.wire().slugline());
        add(meta, "headline", article.title());
        Dateline dateline = article.credits().dateline();
        add(meta, "dateline", dateline == null ? null : dateline.text());
        add(meta, "by", article.credits().byline());
        description(meta, "drol:summary", article.summary());
        if (article.credits().contributorLine() != null) {
            description(
                    meta,
                    aliases.own(NewsCodes.CONTRIBUTOR_LINE),
                    article.credits().contributorLine());
        }
        article.corrections().forEach(correction -> {
            Element notice = block("description", correction.text());
            with(notice, "role", aliases.own(NewsCodes.CORRECTION + correction.kind()));
            meta.addContent(with(notice, "modified", correction.at()));
        });
    }

    private static void description(Element meta, String role, @Nullable String text) {
        if (text != null) {
            meta.addContent(with(block("description", text), "role", role));
        }
    }

    private void digitalSourceType(Element meta, @Nullable URI type) {
        if (type != null) {
            String code = type.toString().substring(WireMetadata.DIGITAL_SOURCE_TYPES.length());
            meta.addContent(with(
                    element("digitalSourceType"), "qcode", aliases.qcode(WireMetadata.DIGITAL_SOURCE_TYPES, code)));
        }
    }

    /** Place and coordinates; the printed form is the dateline. */
    private static void located(Element meta, @Nullable Dateline dateline) {
        if (dateline == null || (dateline.place() == null && dateline.latitude() == null)) {
            return;
        }
        Element located = element("located");
        add(located, "name", dateline.place());
        if (dateline.latitude() != null && dateline.longitude() != null) {
            Element position = with(element("position"), "latitude", degrees(dateline.latitude()));
            with(position, "longitude", degrees(dateline.longitude()));
            located.addContent(element("geoAreaDetails").addContent(position));
        }
        meta.addContent(located);
    }

    /** A number of the type {@code xs:decimal}, which has no exponent. */
    private static String degrees(double number) {
        return BigDecimal.valueOf(number).toPlainString();
    }

    private void agency(Element meta, @Nullable Agency agency) {
        if (agency != null) {
            Element source = with(element("infoSource"), "role", aliases.own(NewsCodes.AGENCY));
            with(source, "uri", agency.home());
            with(source, "literal", agency.code());
            add(source, "name", agency.name());
            meta.addContent(source);
        }
    }

    private static Element author(Author author) {
        Element creator = with(element("creator"), "uri", author.url());
        add(creator, "name", author.name());
        if (author.email() != null) {
            Element contact = element("contactInfo");
            add(contact, "email", author.email());
            creator.addContent(element("personDetails").addContent(contact));
        }
        return creator;
    }

    private Element contributor(Contributor contributor) {
        Element element = element("contributor");
        with(element, "role", contributor.role() == null ? null : aliases.own(contributor.role()));
        add(element, "name", contributor.name());
        if (contributor.organisation() != null) {
            Element affiliation = element("affiliation");
            add(affiliation, "name", contributor.organisation());
            element.addContent(element("personDetails").addContent(affiliation));
        }
        return element;
    }
}
