package dateline.article.revision.difference;

import dateline.article.Article;
import dateline.article.ReferenceData;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of an article as it is compared.
 *
 * @param name its name in the publishing API
 * @param form how it is compared
 * @param read its text or its items; empty without a value
 */
record ArticleField(String name, Form form, BiFunction<Article, ReferenceData, List<TextBlock>> read) {
    /** The fields, the texts for readers first. */
    static final List<ArticleField> ALL = List.of(
            text("title", Article::title),
            text("summary", Article::summary),
            new ArticleField("content", Form.CONTENT, (article, reference) -> ContentBlocks.of(article.content())),
            text("byline", article -> article.credits().byline()),
            list(
                    "authors",
                    article ->
                            article.credits().authors().stream().map(one -> item(one.name(), one.url(), one.email()))),
            list(
                    "contributors",
                    article -> article.credits().contributors().stream()
                            .map(one -> item(one.name(), one.role(), one.organisation()))),
            text("contributorLine", article -> article.credits().contributorLine()),
            referring(
                    "agency",
                    (article, reference) ->
                            reference.agencySlug(article.credits().agency()).orElse(null)),
            list(
                    "dateline",
                    article -> Optional.ofNullable(article.credits().dateline()).stream()
                            .map(one -> item(one.text(), one.place(), one.latitude(), one.longitude()))),
            list(
                    "images",
                    article -> article.images().stream()
                            .map(one -> item(
                                    one.url(),
                                    one.alt(),
                                    one.caption(),
                                    one.credit(),
                                    one.rights(),
                                    one.type(),
                                    one.length(),
                                    one.width(),
                                    one.height()))),
            list(
                    "audio",
                    article -> article.audio().stream()
                            .map(one -> item(one.url(), one.title(), one.type(), one.length(), one.duration()))),
            list(
                    "corrections",
                    article -> article.corrections().stream().map(one -> item(one.text(), one.kind(), one.at()))),
            referring("section", (article, reference) -> reference.sectionSlug(article.section())),
            new ArticleField(
                    "alsoIn",
                    Form.LIST,
                    (article, reference) -> article.details().alsoIn().stream()
                            .map(id -> item(reference.sectionSlug(id)))
                            .toList()),
            list("tags", article -> article.tags().stream().map(TextBlock::text)),
            list(
                    "subjects",
                    article ->
                            article.wire().subjects().stream().map(one -> item(one.name(), one.code(), one.scheme()))),
            value("language", Article::language),
            value("stage", article -> article.stage().word()),
            value(
                    "published",
                    article -> released(
                            article, article.published(), article.timing().dated())),
            value("updated", article -> released(article, article.updated(), null)),
            value("publishAt", article -> article.timing().publishAt()),
            value("embargoUntil", article -> article.timing().embargoUntil()),
            value("expiresAt", Article::expires),
            value("urgency", article -> article.wire().urgency()),
            text("slugline", article -> article.wire().slugline()),
            text("edNote", article -> article.wire().edNote()),
            value("digitalSourceType", article -> article.wire().digitalSourceType()),
            list(
                    "itemVersion",
                    article -> Optional.ofNullable(article.wire().itemVersion()).stream()
                            .map(one -> item(one.number(), one.created()))),
            value("canonicalUrl", article -> article.links().canonicalUrl()),
            value("via", article -> article.links().via()),
            value("commentsUrl", article -> article.links().commentsUrl()),
            list(
                    "translationOf",
                    article -> Optional.ofNullable(article.links().translationOf()).stream()
                            .map(one -> item(one.url(), one.language()))),
            list(
                    "related",
                    article -> article.links().related().stream()
                            .map(one -> item(one.title(), one.relation(), one.url()))),
            list("origins", article -> article.links().origins().stream().map(id -> item(Article.urn(id)))),
            text("rights", article -> article.credits().rights()),
            text("usageTerms", article -> article.credits().usageTerms()),
            value("license", article -> article.credits().license()),
            value(
                    "redistribution",
                    article -> article.credits().redistribution() == null
                            ? null
                            : article.credits().redistribution().word()),
            value("externalId", Article::externalId));

    /** How a field is compared. */
    enum Form {
        /** One text, word by word. */
        TEXT,
        /** One value, as a whole. */
        VALUE,
        /** Items, and the words of those that are alike. */
        LIST,
        /** The HTML of the content, by blocks. */
        CONTENT
    }

    private static ArticleField text(String name, Function<Article, @Nullable String> read) {
        return new ArticleField(
                name,
                Form.TEXT,
                (article, reference) -> Stream.ofNullable(read.apply(article))
                        .map(TextBlock::text)
                        .toList());
    }

    private static ArticleField value(String name, Function<Article, @Nullable Object> read) {
        return referring(name, (article, reference) -> read.apply(article));
    }

    private static ArticleField referring(String name, BiFunction<Article, ReferenceData, @Nullable Object> read) {
        return new ArticleField(
                name,
                Form.VALUE,
                (article, reference) -> Stream.ofNullable(read.apply(article, reference))
                        .map(value -> TextBlock.text(value.toString()))
                        .toList());
    }

    private static ArticleField list(String name, Function<Article, Stream<TextBlock>> read) {
        return new ArticleField(
                name, Form.LIST, (article, reference) -> read.apply(article).toList());
    }

    /** An item with a line for each of its values. */
    private static TextBlock item(@Nullable Object... values) {
        List<TextBlock.Span> lines = new ArrayList<>();
        for (Object value : values) {
            if (value != null) {
                if (!lines.isEmpty()) {
                    lines.add(new TextBlock.Span("\n", null));
                }
                String line = value.toString();
                lines.add(value instanceof URI ? TextBlock.Span.address(line) : new TextBlock.Span(line, null));
            }
        }
        return TextBlock.item(lines);
    }

    private static @Nullable Instant released(Article article, Instant time, @Nullable Instant otherwise) {
        return article.timing().released() ? time : otherwise;
    }
}
