package dateline.feed.profile;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a taker asks for, which the check compares entries with. A number that is 0 asks for nothing.
 *
 * @param page the taker's page with its requirements; null when there is none
 * @param htmlPage its page about the HTML of contents; null when the first page says it
 * @param image whether each article needs a picture
 * @param imageSide the least pixels of the shorter side of a picture
 * @param plainTitle whether titles may have no markup
 * @param leastTitle the least characters of a title
 * @param mostTitle the most characters of a title
 * @param author whether each article needs an author
 * @param description whether each article needs a description
 * @param leastContent the least characters of the text of a content
 * @param articleLimit the most bytes of a content
 * @param age how old an article may be; null for any age
 * @param region whether the language of the feed needs a region
 * @param logo whether the publication needs a logo of its own
 * @param secure whether the addresses of articles and of their media must be https
 * @param withoutEmbeds whether contents may have no scripts, frames, forms and inline styles
 */
public record Requirements(
        @Nullable URI page,
        @Nullable URI htmlPage,
        boolean image,
        int imageSide,
        boolean plainTitle,
        int leastTitle,
        int mostTitle,
        boolean author,
        boolean description,
        int leastContent,
        long articleLimit,
        @Nullable Duration age,
        boolean region,
        boolean logo,
        boolean secure,
        boolean withoutEmbeds) {
    static Requirements of(ProfileParts parts) {
        return new Requirements(
                parts.address("requires.page"),
                parts.address("requires.html-page"),
                parts.flag("requires.image", false),
                parts.number("requires.image-side"),
                parts.flag("requires.plain-title", false),
                parts.number("requires.least-title"),
                parts.number("requires.most-title"),
                parts.flag("requires.author", false),
                parts.flag("requires.description", false),
                parts.number("requires.least-content"),
                parts.size("requires.article-limit"),
                parts.time("requires.age"),
                parts.flag("requires.region", false),
                parts.flag("requires.logo", false),
                parts.flag("requires.secure", false),
                parts.flag("requires.without-embeds", false));
    }
}
