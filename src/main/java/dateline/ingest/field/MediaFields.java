package dateline.ingest.field;

import com.google.re2j.Pattern;
import dateline.article.Article;
import dateline.article.ArticleLinks;
import dateline.article.Correction;
import dateline.article.RelatedLink;
import dateline.article.TranslationSource;
import dateline.article.media.Image;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the links, images and corrections of an article. */
public final class MediaFields {
    /** The maximum number of images, of related links and so on. */
    public static final int MOST = 100;

    /** The maximum length of the title of a related link, as of an article's, in characters. */
    public static final int TITLE = 1_000;

    /** The maximum length of the relation of a related link, in characters. */
    public static final int RELATION = 100;

    /** The maximum number of servers through which an article came. */
    public static final int ORIGINS = 20;

    private static final int ORIGIN = 100;
    private static final int TEXT = 5_000;
    private static final Pattern PICTURE = Pattern.compile("image/[a-z0-9.+-]+");

    private MediaFields() {}

    public static ArticleLinks links(Fields fields) {
        return new ArticleLinks(
                fields.address("canonicalUrl", null),
                fields.address("via", null),
                fields.address("commentsUrl", null),
                translation(fields.object("translationOf", "url")),
                related(fields),
                origins(fields));
    }

    /** The ids of the article at other Dateline servers, as URNs. */
    private static List<UUID> origins(Fields fields) {
        List<UUID> origins = new ArrayList<>();
        for (String text : fields.texts("origins", ORIGIN, ORIGINS)) {
            Article.id(text)
                    .ifPresentOrElse(
                            origins::add,
                            () -> fields.fault(
                                    "origins", "origins must be ids of Dateline servers, such as urn:uuid:0198…"));
        }
        return origins;
    }

    /** The related links, each address once. */
    private static List<RelatedLink> related(Fields fields) {
        List<RelatedLink> related = new ArrayList<>();
        for (Fields link : fields.objects("related", "url", MOST)) {
            URI url = RequiredFields.address(link, "url", null, "a related link needs an address");
            String title = link.text("title", TITLE);
            String relation = link.text("relation", RELATION);
            link.refuseUnknown();
            if (url != null && related.stream().noneMatch(one -> one.url().equals(url))) {
                related.add(new RelatedLink(url, title, relation));
            }
        }
        return related;
    }

    private static @Nullable TranslationSource translation(@Nullable Fields original) {
        if (original == null) {
            return null;
        }
        String needs = "translationOf needs url and language of the original";
        URI url = RequiredFields.address(original, "url", null, needs);
        String language =
                RequiredFields.text(original, "language", 35, needs) == null ? null : original.language("language");
        original.refuseUnknown();
        return url == null || language == null ? null : new TranslationSource(url, language);
    }

    /** The images; relative addresses are resolved against the article's own. */
    public static List<Image> images(Fields fields, @Nullable URI base) {
        List<Image> images = new ArrayList<>();
        for (Fields image : fields.objects("images", "url", MOST)) {
            URI url = RequiredFields.address(image, "url", base, "an image needs an address");
            String type = image.text("type", 100);
            Double length = image.number("length", 1, 1e12);
            Double width = image.number("width", 1, 100_000);
            Double height = image.number("height", 1, 100_000);
            String alt = image.text("alt", TEXT);
            String caption = image.text("caption", TEXT);
            String credit = image.text("credit", TEXT);
            String rights = image.text("rights", TEXT);
            image.refuseUnknown();
            if (type != null && !PICTURE.matches(type.toLowerCase(Locale.ROOT))) {
                image.fault("type", "\"" + type + "\" is not a media type for images: send one such as image/jpeg");
            }
            if (url != null) {
                images.add(new Image(
                        url,
                        type,
                        length == null ? null : length.longValue(),
                        width == null ? null : width.intValue(),
                        height == null ? null : height.intValue(),
                        alt,
                        caption,
                        credit,
                        rights));
            }
        }
        return images;
    }

    /** The corrections, newest first. */
    public static List<Correction> corrections(Fields fields, Instant now) {
        List<Correction> corrections = new ArrayList<>();
        for (Fields correction : fields.objects("corrections", "text", MOST)) {
            Instant at = correction.instant("at");
            String kind = correction.text("kind", 50);
            String text = RequiredFields.text(correction, "text", TEXT, "a correction needs a text for readers");
            correction.refuseUnknown();
            if (at == null && !correction.has("at")) {
                correction.fault("at", "a correction needs its date: send one such as 2026-11-23T10:30:00Z");
            }
            if (at != null && at.isAfter(now)) {
                correction.fault("at", "a correction can't have a date in the future");
            } else if (at != null && text != null) {
                corrections.add(new Correction(at, kind == null ? "correction" : kind, text));
            }
        }
        corrections.sort(Comparator.comparing(Correction::at).reversed());
        return corrections;
    }
}
