package dateline.feed.entry;

import static dateline.feed.text.HtmlText.escaped;

import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.feed.text.HtmlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture with its caption and credit, or a recording with its title, as HTML. */
final class Figure {
    private Figure() {}

    static String of(Image image) {
        StringBuilder html = new StringBuilder("<figure><img src=\"")
                .append(escaped(image.url().toString()))
                .append("\" alt=\"")
                .append(escaped(image.alt() == null ? "" : image.alt()))
                .append('"');
        if (image.width() != null && image.height() != null) {
            html.append(" width=\"")
                    .append(image.width())
                    .append("\" height=\"")
                    .append(image.height())
                    .append('"');
        }
        html.append('>');
        List<String> lines = present(image.caption(), image.credit());
        if (!lines.isEmpty()) {
            html.append("<figcaption>").append(String.join(" — ", lines)).append("</figcaption>");
        }
        return html.append("</figure>\n").toString();
    }

    /** A link, not a player: feed readers play the enclosure, and the W3C validator warns of a player's controls. */
    static String of(Audio audio) {
        String address = escaped(audio.url().toString());
        String name = audio.title() == null ? address : HtmlText.isolated(escaped(audio.title()));
        String length = audio.duration() == null ? "" : " (" + clock(audio.duration()) + ")";
        return "<p><a href=\"" + address + "\" type=\"" + escaped(audio.type()) + "\">" + name + "</a>" + length
                + "</p>\n";
    }

    private static String clock(int seconds) {
        return seconds < 3_600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    private static List<String> present(@Nullable String... texts) {
        List<String> present = new ArrayList<>();
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                present.add(HtmlText.isolated(escaped(text)));
            }
        }
        return present;
    }
}
