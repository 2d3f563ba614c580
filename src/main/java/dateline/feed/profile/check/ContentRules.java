package dateline.feed.profile.check;

import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.feed.Feed;
import dateline.feed.entry.Entry;
import dateline.feed.profile.ContentParts;
import dateline.feed.profile.Requirements;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The rules for content, pictures and addresses. */
final class ContentRules {
    private ContentRules() {}

    static void check(Entry entry, Feed feed, RefusalList refusals) {
        Requirements required = feed.profile().requirements();
        checkContent(entry, feed, refusals);
        checkImage(entry, required, refusals);
        if (required.secure()) {
            addresses(entry)
                    .filter(ContentRules::isPlainHttp)
                    .findFirst()
                    .ifPresent(address -> refusals.add(
                            entry, Rule.SECURE, "The address " + address + " is not https: use one that is."));
        }
    }

    private static void checkContent(Entry entry, Feed feed, RefusalList refusals) {
        Requirements required = feed.profile().requirements();
        String text = Jsoup.parseBodyFragment(entry.article().content()).text();
        int length = feed.summary() ? 0 : text.codePointCount(0, text.length());
        if (length < required.leastContent()) {
            refusals.add(
                    entry,
                    Rule.CONTENT,
                    "The content has " + length + " characters of text and needs " + required.leastContent()
                            + ": send the whole text, with content: full in the profile.");
        }
        long size = feed.summary() ? 0 : entry.content().getBytes(StandardCharsets.UTF_8).length;
        if (required.articleLimit() > 0 && size > required.articleLimit()) {
            refusals.add(
                    entry,
                    Rule.ARTICLE_SIZE,
                    "The content has " + size + " bytes and may have " + required.articleLimit() + ": shorten it.");
        }
        if (required.withoutEmbeds() && !feed.summary() && ContentParts.hasEmbeds(entry.content())) {
            refusals.add(
                    entry,
                    Rule.EMBEDS,
                    "The content has scripts, frames, forms or inline styles: take them out, or set embeds: false in"
                            + " the profile.");
        }
    }

    private static void checkImage(Entry entry, Requirements required, RefusalList refusals) {
        List<Image> images = entry.article().images();
        if (required.image()
                && images.isEmpty()
                && Jsoup.parseBodyFragment(entry.content()).selectFirst("img[src]") == null) {
            refusals.add(entry, Rule.IMAGE, "The article has no picture: add one.");
        }
        int least = required.imageSide();
        images.stream()
                .filter(image -> isNarrow(image, least))
                .findFirst()
                .ifPresent(image -> refusals.add(
                        entry,
                        Rule.IMAGE,
                        "The picture " + image.url() + " has " + image.width() + " × " + image.height()
                                + " pixels and needs " + least + " on its shorter side: use a larger one."));
    }

    /** Whether a side is known and too short. */
    private static boolean isNarrow(Image image, int least) {
        return (image.width() != null && image.width() < least) || (image.height() != null && image.height() < least);
    }

    /** The address of the article and those that it loads. */
    private static Stream<String> addresses(Entry entry) {
        Element body = Jsoup.parseBodyFragment(entry.content()).body();
        Stream<URI> media = Stream.concat(
                entry.article().images().stream().map(Image::url),
                entry.article().audio().stream().map(Audio::url));
        return Stream.concat(
                Stream.concat(Stream.of(entry.link()), media).map(URI::toString),
                Stream.of("src", "poster").flatMap(name -> body.select("[" + name + "]").eachAttr(name).stream()));
    }

    private static boolean isPlainHttp(String address) {
        return address.regionMatches(true, 0, "http:", 0, 5);
    }
}
