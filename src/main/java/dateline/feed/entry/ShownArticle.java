package dateline.feed.entry;

import static dateline.feed.entry.ShownAddress.shown;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.ArticleLinks;
import dateline.article.Correction;
import dateline.article.RelatedLink;
import dateline.article.TranslationSource;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Credits;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article as documents show it, also from what an earlier release has stored: addresses are valid by RFC 3986, and
 * times have at most three digits after the second, since one feed reader is wrong by minutes when there are six. The note
 * to editors is left out, so no document can have it.
 */
public final class ShownArticle {
    private ShownArticle() {}

    /**
     * An article as documents show it.
     *
     * @param dates the dates that it is shown with
     */
    public static Article of(Article article, ShownDates.Pair dates) {
        ArticleDetails all = article.details();
        ArticleDetails shown = new ArticleDetails(
                credits(all.credits()),
                links(all.links()),
                all.alsoIn(),
                all.tags(),
                all.images().stream()
                        .map(image -> image.withUrl(shown(image.url())))
                        .toList(),
                all.audio().stream()
                        .map(audio -> audio.withUrl(shown(audio.url())))
                        .toList(),
                corrections(all.corrections()),
                all.timing(),
                all.withoutEdNote().wire());
        Instant expires = article.expires();
        return new Article(
                article.id(),
                article.externalId(),
                article.stage(),
                article.section(),
                article.title(),
                article.summary(),
                ShownAddress.inContent(article.content()),
                article.language(),
                shown,
                dates.published(),
                dates.updated(),
                expires == null ? null : ShownDates.shown(expires),
                article.change());
    }

    /** An agency's addresses. */
    public static @Nullable Agency of(@Nullable Agency agency) {
        return agency == null
                ? null
                : new Agency(
                        agency.id(),
                        agency.slug(),
                        agency.code(),
                        agency.name(),
                        shown(agency.home()),
                        shownOrNull(agency.feed()),
                        agency.rights(),
                        agency.usageTerms(),
                        shownOrNull(agency.license()),
                        agency.redistribution(),
                        agency.marks(),
                        agency.former(),
                        agency.changed(),
                        agency.retired());
    }

    private static Credits credits(Credits credits) {
        List<Author> authors = credits.authors().stream()
                .map(author -> new Author(author.name(), absoluteOrNull(author.url()), author.email()))
                .toList();
        return new Credits(
                credits.byline(),
                authors,
                credits.contributors(),
                credits.contributorLine(),
                credits.agency(),
                credits.dateline(),
                credits.rights(),
                credits.usageTerms(),
                absoluteOrNull(credits.license()),
                credits.redistribution());
    }

    private static ArticleLinks links(ArticleLinks links) {
        TranslationSource original = links.translationOf();
        return new ArticleLinks(
                links.canonicalUrl() == null ? null : shown(links.canonicalUrl()),
                links.via() == null ? null : shown(links.via()),
                links.commentsUrl() == null ? null : shown(links.commentsUrl()),
                original == null ? null : new TranslationSource(shown(original.url()), original.language()),
                links.related().stream()
                        .map(link -> new RelatedLink(shown(link.url()), link.title(), link.relation()))
                        .toList(),
                links.origins());
    }

    private static List<Correction> corrections(List<Correction> corrections) {
        return corrections.stream()
                .map(one -> new Correction(ShownDates.shown(one.at()), one.kind(), one.text()))
                .toList();
    }

    private static @Nullable String absoluteOrNull(@Nullable String address) {
        return address == null ? null : ShownAddress.absolute(address);
    }

    private static @Nullable String shownOrNull(@Nullable String address) {
        return address == null ? null : shown(address);
    }
}
