package dateline.feed.rsl;

import static dateline.feed.xml.XmlVocabulary.element;
import static dateline.feed.xml.XmlVocabulary.with;

import dateline.article.feed.TopicKind;
import dateline.attribution.Agency;
import dateline.attribution.Redistribution;
import dateline.feed.DocumentFormat;
import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.feed.TopicPath;
import dateline.feed.entry.Entry;
import dateline.feed.xml.XmlDocument;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Writes what the settings, the agencies and the articles say of the terms of use. */
@Singleton
public final class RslWriter {
    /** The namespace with the prefix that RSS documents must use (§4.7). */
    public static final Namespace RSL = Namespace.getNamespace("rsl", "https://rslstandard.org/rsl");

    /** The path of the document. */
    public static final String PATH = "/license.xml";

    /** A document of its own has no prefix (§2.2). */
    private static final Namespace PLAIN = Namespace.getNamespace(RSL.getURI());

    private final RslSettings terms;
    private final FeedSettings settings;
    private final PublicAddress address;

    public RslWriter(RslSettings terms, FeedSettings settings, PublicAddress address) {
        this.terms = terms;
        this.settings = settings;
        this.address = address;
    }

    /** The address of the document; empty when there is nothing to state. */
    public Optional<URI> document(List<Agency> agencies) {
        return contents(agencies).isEmpty() ? Optional.empty() : Optional.of(address.at(PATH));
    }

    /** The value of a Link field that leads to the document (§4.5); empty when there is nothing to state. */
    public Optional<String> link(List<Agency> agencies) {
        return document(agencies)
                .map(at -> "<" + at + ">; rel=\"license\"; type=\"" + DocumentFormat.LICENSE.mediaType() + "\"");
    }

    /** The document, UTF-8; empty when there is nothing to state. */
    public Optional<byte[]> write(List<Agency> agencies) {
        List<Element> contents = contents(agencies);
        return contents.isEmpty()
                ? Optional.empty()
                : Optional.of(XmlDocument.bytes(new Document(new Element("rsl", PLAIN).addContent(contents))));
    }

    /**
     * The terms of an article that has a licence other than the publication's, for an item of RSS. Its address is that of
     * its page on this server, since an item may only speak of the feed's own origin (§4.7). The page also shows terms of
     * use that only people can read.
     */
    public Optional<Element> of(Entry entry) {
        if (!hasOwnLicense(entry)) {
            return Optional.empty();
        }
        String license = entry.terms().license();
        String page = address.page(entry.article()).toString();
        Optional<Element> content =
                RslLicense.of(RSL, List.of(), List.of(), license).map(element -> content(RSL, page, element));
        if (entry.terms().usageTerms() != null) {
            content.ifPresent(element -> element.addContent(element(RSL, "terms", page)));
        }
        return content;
    }

    /** Whether an article has a licence other than the publication's. Items of other articles have no terms of their own. */
    public boolean hasOwnLicense(Entry entry) {
        String license = entry.terms().license();
        return license != null && !license.equals(Objects.toString(terms.license(), null));
    }

    private List<Element> contents(List<Agency> agencies) {
        List<Element> contents = new ArrayList<>();
        RslLicense.of(PLAIN, terms.permits(), terms.prohibits(), Objects.toString(terms.license(), null))
                .map(license -> content(PLAIN, address.home().toString(), license))
                .ifPresent(content -> {
                    holder(content, settings.publisher(), settings.rights(), settings.publisherUrl());
                    if (terms.terms() != null) {
                        content.addContent(element(PLAIN, "terms", terms.terms().toString()));
                    }
                    contents.add(content);
                });
        agencies.stream().filter(RslWriter::isPublic).flatMap(this::contents).forEach(contents::add);
        return contents;
    }

    private static boolean isPublic(Agency agency) {
        return agency.isOpen()
                && (agency.redistribution() == null || agency.redistribution() == Redistribution.ALLOWED);
    }

    /** The page of an agency and the feeds under it (§3.3: the matching of RFC 9309). */
    private Stream<Element> contents(Agency agency) {
        String page =
                address.page(new TopicPath(TopicKind.AGENCY, agency.slug())).toString();
        return Stream.of(page + "$", page + "/")
                .flatMap(url -> RslLicense.of(PLAIN, List.of(), List.of(), agency.license()).stream()
                        .map(license -> content(PLAIN, url, license)))
                .map(content -> holder(content, agency.name(), agency.rights(), URI.create(agency.home())));
    }

    private static Element content(Namespace rsl, String url, Element license) {
        return new Element("content", rsl).setAttribute("url", url).addContent(license);
    }

    /** Adds the owner of the rights (§3.16), if the rights line names it. */
    private static Element holder(Element content, String name, @Nullable String rights, @Nullable URI url) {
        if (rights != null && rights.contains(name)) {
            Element copyright = element(content.getNamespace(), "copyright", name);
            with(copyright, "type", "organization");
            content.addContent(with(copyright, "contactUrl", url));
        }
        return content;
    }
}
