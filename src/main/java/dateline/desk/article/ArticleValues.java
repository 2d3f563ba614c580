package dateline.desk.article;

import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.media.Image;
import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.desk.form.FormValues;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values of the editor's form for a stored article. */
final class ArticleValues {
    private static final Pattern BLOCK_END =
            Pattern.compile("(</(?:p|h[1-6]|ul|ol|li|blockquote|figure|table|aside)>)(?=<)");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final ZoneId zone;

    private ArticleValues(ZoneId zone) {
        this.zone = zone;
    }

    /** The values for an article. Times are written in a zone, without seconds, as browsers type them. */
    static FormValues of(Article article, ReferenceData reference, ZoneId zone) {
        ArticleValues form = new ArticleValues(zone);
        form.add("title", article.title());
        form.add("summary", article.summary());
        form.add("markup", "html");
        form.add("content", lines(article.content()));
        form.add("language", article.language());
        form.add("section", reference.sectionSlug(article.section()));
        form.values.put(
                "alsoIn",
                article.details().alsoIn().stream().map(reference::sectionSlug).toList());
        form.values.put("tags", article.tags());
        form.credits(article, reference);
        form.images(article.images());
        form.add("canonicalUrl", article.links().canonicalUrl());
        form.add("slugline", article.wire().slugline());
        form.add("edNote", article.wire().edNote());
        form.time("publishAt", article.timing().publishAt());
        form.time("embargoUntil", article.timing().embargoUntil());
        form.time("expiresAt", article.expires());
        return new FormValues(form.values);
    }

    /** HTML with each block on a line of its own, which means the same and is easier to edit. */
    static String lines(String html) {
        return BLOCK_END.matcher(html).replaceAll("$1\n");
    }

    /** A time as a field of the form has it; empty for none. */
    static String local(@Nullable Instant time, ZoneId zone) {
        return time == null
                ? ""
                : LocalDateTime.ofInstant(time, zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    private void credits(Article article, ReferenceData reference) {
        add("byline", article.credits().byline());
        int row = 0;
        for (Author author : article.credits().authors()) {
            add("authors." + row + ".name", author.name());
            add("authors." + row + ".url", author.url());
            add("authors." + row++ + ".email", author.email());
        }
        row = 0;
        for (Contributor contributor : article.credits().contributors()) {
            add("contributors." + row + ".name", contributor.name());
            add("contributors." + row + ".role", contributor.role());
            add("contributors." + row++ + ".organisation", contributor.organisation());
        }
        add("contributorLine", article.credits().contributorLine());
        add("agency", reference.agencySlug(article.credits().agency()).orElse(""));
        add(
                "dateline",
                article.credits().dateline() == null
                        ? null
                        : article.credits().dateline().text());
        add("rights", article.credits().rights());
        add("usageTerms", article.credits().usageTerms());
        add("license", article.credits().license());
    }

    private void images(List<Image> images) {
        int row = 0;
        for (Image image : images) {
            add("images." + row + ".url", image.url());
            add("images." + row + ".alt", image.alt());
            add("images." + row + ".caption", image.caption());
            add("images." + row++ + ".credit", image.credit());
        }
    }

    private void time(String name, @Nullable Instant time) {
        add(name, local(time, zone));
    }

    private void add(String name, @Nullable Object value) {
        values.put(name, List.of(Objects.toString(value, "")));
    }
}
