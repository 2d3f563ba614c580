package dateline.feed.ninjs;

import dateline.article.Article;
import dateline.article.TranslationSource;
import dateline.article.media.Audio;
import dateline.article.media.Image;
import java.util.ArrayList;
import java.util.List;

/** The pictures and recordings of an article, and the original of a translation, as associated items. */
final class ItemAssociations {
    private ItemAssociations() {}

    static List<Object> of(Article article) {
        List<Object> items = new ArrayList<>();
        article.images().forEach(image -> items.add(picture("picture" + (items.size() + 1), image)));
        int pictures = items.size();
        article.audio().forEach(audio -> items.add(recording("audio" + (items.size() - pictures + 1), audio)));
        TranslationSource original = article.links().translationOf();
        if (original != null) {
            items.add(new NewsObject()
                    .with("uri", original.url())
                    .with("name", "original")
                    .with("rel", "translationOf")
                    .with("type", "text")
                    .with("language", original.language())
                    .members());
        }
        return items;
    }

    private static Object picture(String name, Image image) {
        return new NewsObject()
                .with("uri", image.url())
                .with("name", name)
                .with("type", "picture")
                .with("copyrightNotice", image.rights())
                .with("title", image.alt())
                .with("by", image.credit())
                .withOne(
                        "descriptions",
                        image.caption() == null ? null : NewsObject.text(null, "text/plain", image.caption()))
                .withOne(
                        "renditions",
                        new NewsObject()
                                .with("name", "main")
                                .with("href", image.url())
                                .with("contentType", image.type())
                                .with("width", image.width())
                                .with("height", image.height())
                                .with("sizeInBytes", image.length())
                                .members())
                .members();
    }

    private static Object recording(String name, Audio audio) {
        return new NewsObject()
                .with("uri", audio.url())
                .with("name", name)
                .with("type", "audio")
                .with("title", audio.title())
                .withOne(
                        "renditions",
                        new NewsObject()
                                .with("name", "main")
                                .with("href", audio.url())
                                .with("contentType", audio.type())
                                .with("sizeInBytes", audio.length())
                                .with("duration", audio.duration())
                                .members())
                .members();
    }
}
