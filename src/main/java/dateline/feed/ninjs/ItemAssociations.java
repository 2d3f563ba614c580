package dateline.feed.ninjs;

import dateline.article.Article;
import dateline.article.RelatedLink;
import dateline.article.TranslationSource;
import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.article.wire.NewsCodes;
import java.util.ArrayList;
import java.util.List;

/**
 * The pictures and recordings of an article, the original of a translation, and related documents, as associated items. All
 * that an associated item must have are its URI and its name, so that one may be a mere link.
 */
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
        int others = items.size();
        article.links()
                .related()
                .forEach(related -> items.add(related("related" + (items.size() - others + 1), related)));
        return items;
    }

    private static Object related(String name, RelatedLink related) {
        return new NewsObject()
                .with("uri", related.url())
                .with("name", name)
                .with("rel", NewsCodes.SEE_ALSO)
                .with("title", related.title())
                .members();
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
