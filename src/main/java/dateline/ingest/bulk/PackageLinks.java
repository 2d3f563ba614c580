package dateline.ingest.bulk;

import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.attribution.Redistribution;
import dateline.attribution.address.WebAddress;
import dateline.feed.PublicAddress;
import dateline.ingest.ImportOptions;
import dateline.ingest.KnownArticles;
import dateline.ingest.document.ImportReport.Omission;
import dateline.ingest.field.MediaFields;
import dateline.ingest.newsml.ItemReferences;
import dateline.ingest.newsml.ItemReferences.Reference;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes related links of the references in a package: from its main article to the others. It stores nothing. */
@Singleton
final class PackageLinks {
    private static final String NO_ARTICLE =
            "it is no article, and its items are imported when they are sent themselves";
    private static final String NO_MAIN = "its main item is no article here: send that first, or in the same message";
    private static final String NO_OTHER = "it refers to no other item that can be linked";
    private static final String NO_LINK = "a related link needs an address, or an item that is published here";
    private static final String TOO_MANY = "an article has at most " + MediaFields.MOST + " related links";

    private final KnownArticles known;
    private final PublicAddress address;

    PackageLinks(KnownArticles known, PublicAddress address) {
        this.known = known;
        this.address = address;
    }

    /**
     * What a package means for an article.
     *
     * @param fields of its main article, as the publishing API has them; null when there is nothing to link
     * @param leftOut what is not linked, for the report
     */
    record Linking(@Nullable Map<String, Object> fields, List<Omission> leftOut) {}

    /** Finds the articles that a package refers to. Its items were stored before, if they came in the same message. */
    Linking of(ItemReferences item, ImportOptions options, ReferenceData reference) {
        Reference main = item.main();
        Article article = main == null ? null : stored(main, options).orElse(null);
        if (main == null || main.id() == null || article == null) {
            return nothing(item, main == null ? NO_ARTICLE : NO_MAIN);
        }
        List<Map<String, Object>> links = new ArrayList<>();
        List<Omission> leftOut = new ArrayList<>();
        for (Reference other : item.references()) {
            Article its = stored(other, options).orElse(null);
            if (other.equals(main) || (its != null && its.id().equals(article.id()))) {
                continue;
            }
            Map<String, Object> link = link(other, its, reference);
            if (link.isEmpty()) {
                leftOut.add(new Omission(null, item.line(other), NO_LINK));
            } else if (links.size() == MediaFields.MOST) {
                leftOut.add(new Omission(null, item.line(other), TOO_MANY));
            } else {
                links.add(link);
            }
        }
        if (links.isEmpty()) {
            return nothing(item, NO_OTHER);
        }
        return new Linking(fields(main.id(), article, links), leftOut);
    }

    /** The links are no update of the text, so that a published article keeps its dates. */
    private static Map<String, Object> fields(String id, Article article, List<Map<String, Object>> links) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("externalId", id, "related", links));
        if (article.stage() == Stage.PUBLISHED) {
            fields.put("published", article.published().toString());
            fields.put("updated", article.updated().toString());
        }
        return fields;
    }

    private static Linking nothing(ItemReferences item, String why) {
        return new Linking(
                null,
                item.lines().stream().map(line -> new Omission(null, line, why)).toList());
    }

    private Optional<Article> stored(Reference reference, ImportOptions options) {
        return reference.id() == null ? Optional.empty() : known.find(reference.id(), options);
    }

    /** A link to a public article here, or else to the address in the reference; empty when there is neither. */
    private Map<String, Object> link(Reference reference, @Nullable Article article, ReferenceData data) {
        Map<String, Object> link = new LinkedHashMap<>();
        String title = reference.title();
        if (article != null && isPublic(article, data)) {
            link.put("url", address(article).toString());
            title = title == null ? article.title() : title;
        } else {
            WebAddress.resolved(String.valueOf(reference.address()), null)
                    .ifPresent(url -> link.put("url", url.toString()));
        }
        if (!link.isEmpty()) {
            put(link, "title", title, MediaFields.TITLE);
            put(link, "relation", reference.role(), MediaFields.RELATION);
        }
        return link;
    }

    private static boolean isPublic(Article article, ReferenceData data) {
        return article.stage() == Stage.PUBLISHED
                && Redistribution.of(article.credits(), data.agencies()) == Redistribution.ALLOWED;
    }

    private URI address(Article article) {
        URI canonical = article.links().canonicalUrl();
        return canonical == null ? address.page(article) : canonical;
    }

    private static void put(Map<String, Object> link, String name, @Nullable String text, int longest) {
        if (text != null) {
            link.put(name, text.length() <= longest ? text : text.substring(0, longest));
        }
    }
}
