package dateline.feed.entry;

import static dateline.feed.text.HtmlText.escaped;

import dateline.article.Article;
import dateline.article.Correction;
import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.attribution.Agency;
import dateline.attribution.Dateline;
import dateline.attribution.Direction;
import dateline.attribution.License;
import dateline.attribution.Terms;
import dateline.feed.text.HtmlText;
import dateline.feed.text.MessageBundle;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of an entry: its corrections, the body with its dateline, the pictures and recordings that the body does not
 * contain, the contributor line as the last paragraph, and a credit that people can see.
 */
public final class EntryContent {
    private final Article article;
    private final @Nullable Agency agency;
    private final MessageBundle messages;
    private final StringBuilder html;

    private EntryContent(Article article, @Nullable Agency agency) {
        this.article = article;
        this.agency = agency;
        this.messages = MessageBundle.of("dateline.feed.entry.messages", article.language());
        this.html = new StringBuilder(article.content().length() + 1_000);
    }

    /**
     * The HTML, in an element that states language and direction.
     *
     * @param terms the article's own, or its agency's
     * @param visibleCredit whether the HTML ends with the credit
     */
    public static String of(Article article, @Nullable Agency agency, Terms terms, boolean visibleCredit) {
        EntryContent content = new EntryContent(article, agency);
        content.html.append("<div lang=\"").append(escaped(article.language()));
        content.html.append("\" dir=\"").append(Direction.of(article.language()).attribute());
        content.html.append("\">\n");
        article.corrections().forEach(content::correction);
        content.bodyWithMedia();
        content.contributorLine();
        if (visibleCredit) {
            content.credit(terms);
        }
        return content.html.append("</div>").toString();
    }

    private void correction(Correction correction) {
        String day = correction.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
        html.append("<aside><p><strong>")
                .append(escaped(messages.of(correction.kind().toLowerCase(Locale.ROOT))))
                .append(" (<time datetime=\"")
                .append(correction.at())
                .append("\">")
                .append(day)
                .append("</time>):</strong> ")
                .append(escaped(correction.text()))
                .append("</p></aside>\n");
    }

    /** The leading picture and the recordings are before the body, the other pictures after it. */
    private void bodyWithMedia() {
        boolean hasMedia = !article.images().isEmpty() || !article.audio().isEmpty();
        BodyPictures inBody = hasMedia ? BodyPictures.of(article.content()) : new BodyPictures(Set.of());
        List<Image> images = inBody.missing(article.images(), Image::url);
        boolean leads =
                !images.isEmpty() && images.getFirst().equals(article.images().getFirst());
        if (leads) {
            html.append(Figure.of(images.getFirst()));
        }
        inBody.missing(article.audio(), Audio::url).forEach(audio -> html.append(Figure.of(audio)));
        body();
        images.stream().skip(leads ? 1 : 0).forEach(image -> html.append(Figure.of(image)));
    }

    private void body() {
        String body = article.content();
        Dateline dateline = article.credits().dateline();
        PrintedDateline printed = dateline == null ? null : new PrintedDateline(dateline, agency);
        if (printed != null && !printed.isIn(body)) {
            String prefix = escaped(printed.prefix());
            html.append(body.startsWith("<p>") ? "<p>" + prefix + body.substring(3) : "<p>" + prefix + "</p>" + body);
        } else {
            html.append(body);
        }
        html.append('\n');
    }

    private void contributorLine() {
        String line = article.credits().contributorLine();
        if (line != null && !article.content().contains(escaped(line))) {
            html.append("<p>").append(escaped(line).replace("\n", "<br>")).append("</p>\n");
        }
    }

    private void credit(Terms terms) {
        List<String> parts = new ArrayList<>();
        if (agency != null) {
            parts.add(labelled("source", link(agency.home(), agency.name())));
        }
        if (terms.rights() != null) {
            parts.add(HtmlText.isolated(escaped(terms.rights())));
        }
        if (terms.usageTerms() != null) {
            parts.add(labelled("terms", escaped(terms.usageTerms())));
        }
        if (terms.license() != null) {
            License license = new License(URI.create(terms.license()));
            parts.add(labelled("license", link(license.uri().toString(), license.label())));
        }
        if (article.links().translationOf() != null) {
            String original = article.links().translationOf().url().toString();
            parts.add(labelled("translated", link(original, original)));
        }
        URI via = article.links().via();
        boolean isTranslated = article.links().translationOf() != null
                && article.links().translationOf().url().equals(via);
        if (via != null && !isTranslated) {
            parts.add(link(via.toString(), messages.of("original")));
        }
        if (!parts.isEmpty()) {
            html.append("<hr>\n<p><small>").append(String.join(" · ", parts)).append("</small></p>\n");
        }
    }

    private String labelled(String key, String value) {
        return escaped(messages.of(key)) + ": " + HtmlText.isolated(value);
    }

    private static String link(String address, String text) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
    }
}
