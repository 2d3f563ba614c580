package dateline.article;

import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.attribution.Credits;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The nested values of an article, read and written whole, in one column.
 *
 * @param credits who made it and whose it is
 * @param links its other addresses
 * @param alsoIn ids of further sections
 * @param tags its subjects
 * @param images its pictures, the leading one first
 * @param audio its recordings; earlier releases stored none
 * @param corrections what was put right, the newest first
 * @param timing when it is to come out
 */
@Serdeable
public record ArticleDetails(
        Credits credits,
        ArticleLinks links,
        List<String> alsoIn,
        List<String> tags,
        List<Image> images,
        @Nullable List<Audio> audio,
        List<Correction> corrections,
        PublicationTimes timing) {
    /** Most that it may have as JSON, in characters. */
    public static final int LIMIT = 1_000_000;

    public ArticleDetails {
        alsoIn = List.copyOf(alsoIn);
        tags = List.copyOf(tags);
        images = List.copyOf(images);
        audio = audio == null ? List.of() : List.copyOf(audio);
        corrections = List.copyOf(corrections);
    }

    /** Its recordings. */
    @Override
    public List<Audio> audio() {
        return Objects.requireNonNull(audio);
    }

    /** Those of an article of which nothing is left. */
    static ArticleDetails none(boolean released) {
        return new ArticleDetails(
                new Credits(null, List.of(), List.of(), null, null, null, null, null, null),
                new ArticleLinks(null, null, null, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PublicationTimes(null, null, null, released));
    }

    /** The same with another timing. */
    public ArticleDetails at(PublicationTimes other) {
        return new ArticleDetails(credits, links, alsoIn, tags, images, audio, corrections, other);
    }

    /** The same with one more correction, before the others. */
    public ArticleDetails with(Correction correction) {
        List<Correction> all = new ArrayList<>(corrections);
        all.addFirst(correction);
        return new ArticleDetails(credits, links, alsoIn, tags, images, audio, all, timing);
    }

    /** The same with other corrections. */
    public ArticleDetails corrected(List<Correction> others) {
        return new ArticleDetails(credits, links, alsoIn, tags, images, audio, others, timing);
    }
}
