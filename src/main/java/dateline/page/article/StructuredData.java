package dateline.page.article;

import dateline.article.Article;
import dateline.article.CleanText;
import dateline.article.Correction;
import dateline.article.TranslationSource;
import dateline.article.media.Image;
import dateline.article.wire.Subject;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.attribution.Dateline;
import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.feed.entry.Entry;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes an article and its attribution as a {@code NewsArticle} of schema.org (JSON-LD 1.1). */
@Singleton
final class StructuredData {
    private final FeedSettings settings;
    private final PublicAddress address;
    private final ObjectMapper json;

    StructuredData(FeedSettings settings, PublicAddress address, ObjectMapper json) {
        this.settings = settings;
        this.address = address;
        this.json = json;
    }

    /** JSON without {@code <}, so that it is safe inside a script element. */
    String of(Entry entry) {
        try {
            return json.writeValueAsString(article(entry)).replace("<", "\\u003c");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> article(Entry entry) {
        Article article = entry.article();
        Map<String, Object> data = ofType("NewsArticle");
        data.put("@id", article.urn());
        put(data, "headline", article.title());
        put(data, "description", entry.summary());
        put(data, "inLanguage", article.language());
        put(data, "url", entry.link());
        put(data, "mainEntityOfPage", address.page(article));
        put(data, "datePublished", article.published());
        put(data, "dateModified", article.updated());
        put(data, "expires", article.expires());
        put(data, "articleSection", entry.sectionNames());
        put(data, "keywords", article.tags());
        put(
                data,
                "about",
                article.wire().subjects().stream().map(StructuredData::subject).toList());
        put(data, "digitalSourceType", DigitalSource.of(article.wire().digitalSourceType()));
        put(
                data,
                "author",
                article.credits().authors().stream().map(StructuredData::person).toList());
        put(
                data,
                "contributor",
                article.credits().contributors().stream()
                        .map(StructuredData::contributor)
                        .toList());
        put(data, "creditText", article.credits().byline());
        put(data, "sourceOrganization", organisation(entry.agency()));
        put(data, "publisher", publisher());
        place(data, article.credits().dateline());
        put(data, "license", entry.terms().license());
        put(data, "copyrightNotice", entry.terms().rights());
        put(data, "conditionsOfAccess", entry.terms().usageTerms());
        put(
                data,
                "correction",
                article.corrections().stream().map(StructuredData::correction).toList());
        put(data, "isBasedOn", article.links().via());
        put(data, "translationOfWork", original(article.links().translationOf()));
        put(data, "discussionUrl", article.links().commentsUrl());
        put(data, "image", article.images().stream().map(StructuredData::image).toList());
        return data;
    }

    private static Map<String, Object> subject(Subject subject) {
        Map<String, Object> term = ofType("DefinedTerm");
        put(term, "name", subject.label());
        put(term, "termCode", subject.code());
        put(term, "inDefinedTermSet", subject.scheme());
        return term;
    }

    private static Map<String, Object> person(Author author) {
        Map<String, Object> person = ofType("Person");
        put(person, "name", author.name());
        put(person, "url", author.url());
        put(person, "email", author.email());
        return person;
    }

    /** A person; one with a role is inside a {@code Role} (schema.org, "Role"). */
    private static Map<String, Object> contributor(Contributor contributor) {
        Map<String, Object> person = ofType("Person");
        put(person, "name", contributor.name());
        if (contributor.organisation() != null) {
            Map<String, Object> organization = ofType("Organization");
            put(organization, "name", contributor.organisation());
            person.put("worksFor", organization);
        }
        if (contributor.role() == null) {
            return person;
        }
        Map<String, Object> role = ofType("Role");
        put(role, "roleName", contributor.role());
        role.put("contributor", person);
        return role;
    }

    private static @Nullable Map<String, Object> organisation(@Nullable Agency agency) {
        if (agency == null) {
            return null;
        }
        Map<String, Object> organization = ofType("NewsMediaOrganization");
        put(organization, "name", agency.name());
        put(organization, "alternateName", agency.code());
        put(organization, "url", agency.home());
        return organization;
    }

    private Map<String, Object> publisher() {
        Map<String, Object> publisher = ofType("Organization");
        put(publisher, "name", settings.publisher());
        put(publisher, "url", settings.publisherUrl());
        return publisher;
    }

    private static void place(Map<String, Object> data, @Nullable Dateline dateline) {
        if (dateline == null) {
            return;
        }
        put(data, "dateline", dateline.text());
        if (dateline.place() != null || dateline.latitude() != null) {
            Map<String, Object> place = ofType("Place");
            put(place, "name", dateline.place());
            if (dateline.latitude() != null) {
                Map<String, Object> point = ofType("GeoCoordinates");
                point.put("latitude", dateline.latitude());
                put(point, "longitude", dateline.longitude());
                place.put("geo", point);
            }
            data.put("locationCreated", place);
        }
    }

    private static Map<String, Object> correction(Correction correction) {
        Map<String, Object> comment = ofType("CorrectionComment");
        put(comment, "name", correction.kind());
        put(comment, "text", correction.text());
        put(comment, "datePublished", correction.at());
        return comment;
    }

    private static @Nullable Map<String, Object> original(@Nullable TranslationSource translation) {
        if (translation == null) {
            return null;
        }
        Map<String, Object> work = ofType("NewsArticle");
        put(work, "url", translation.url());
        put(work, "inLanguage", translation.language());
        return work;
    }

    private static Map<String, Object> image(Image image) {
        Map<String, Object> picture = ofType("ImageObject");
        put(picture, "url", image.url());
        put(picture, "width", image.width());
        put(picture, "height", image.height());
        put(picture, "caption", image.caption());
        put(picture, "creditText", image.credit());
        put(picture, "copyrightNotice", image.rights());
        return picture;
    }

    private static Map<String, Object> ofType(String type) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (type.equals("NewsArticle")) {
            object.put("@context", "https://schema.org");
        }
        object.put("@type", type);
        return object;
    }

    private static void put(Map<String, Object> data, String property, @Nullable Object value) {
        if (value == null || (value instanceof Collection<?> several && several.isEmpty())) {
            return;
        }
        data.put(
                property,
                switch (value) {
                    case String text -> CleanText.of(text);
                    case Number number -> number;
                    case Collection<?> several -> several;
                    case Map<?, ?> object -> object;
                    default -> value.toString();
                });
    }
}
