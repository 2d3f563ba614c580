package dateline.desk.article;

import dateline.attribution.Direction;
import dateline.desk.layout.DeskMessages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its feeds will carry it.
 *
 * @param title as feeds show it; empty when there is nothing to show
 * @param language BCP 47 tag of the text
 * @param content HTML of the feed's entry, sanitised: notices, body with dateline, credits
 * @param byline the line that RSS readers show as the author; null for none
 * @param feeds names of the feeds that will have it
 * @param faults why it can't be shown
 */
public record ArticlePreview(
        DeskMessages text,
        String title,
        String language,
        String content,
        @Nullable String byline,
        List<String> feeds,
        List<String> faults) {
    public ArticlePreview {
        feeds = List.copyOf(feeds);
        faults = List.copyOf(faults);
    }

    /** A preview that says why there is none. */
    static ArticlePreview without(DeskMessages text, List<String> faults) {
        return new ArticlePreview(text, "", "", "", null, List.of(), faults);
    }

    /** The value of HTML's {@code dir}. */
    public String direction() {
        return Direction.of(language).attribute();
    }
}
