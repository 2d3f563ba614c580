package dateline.article;

import dateline.article.media.Audio;
import dateline.article.media.Image;
import dateline.article.wire.WireMetadata;
import dateline.attribution.Credits;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The nested values of an article. They are stored together as JSON in one column.
 *
 * @param credits the people who made it and the owner of the rights
 * @param links its other addresses
 * @param alsoIn the ids of further sections
 * @param tags its subjects, in the words of the client
 * @param images its pictures, the leading one first
 * @param audio its recordings; null in what earlier releases stored
 * @param corrections its corrections, the newest first
 * @param timing the times that decide when it is published
 * @param wire what an agency's desk says of it; null for nothing, so that nothing is stored
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
        PublicationTimes timing,
        @Nullable WireMetadata wire) {
    /** The maximum length of its JSON, in characters. */
    public static final int LIMIT = 1_000_000;

    public ArticleDetails {
        alsoIn = List.copyOf(alsoIn);
        tags = List.copyOf(tags);
        images = List.copyOf(images);
        audio = audio == null ? List.of() : List.copyOf(audio);
        corrections = List.copyOf(corrections);
        wire = WireMetadata.NONE.equals(wire) ? null : wire;
    }

    /** Its recordings. */
    @Override
    public List<Audio> audio() {
        return Objects.requireNonNull(audio);
    }

    /** Empty details, such as those of an erased article. */
    static ArticleDetails empty(boolean released) {
        return new ArticleDetails(
                new Credits(null, List.of(), List.of(), null, null, null, null, null, null, null),
                ArticleLinks.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PublicationTimes(null, null, null, released),
                null);
    }

    /** A copy with other times. */
    public ArticleDetails withTiming(PublicationTimes other) {
        return new ArticleDetails(credits, links, alsoIn, tags, images, audio, corrections, other, wire);
    }

    /** A copy with one more correction, before the others. */
    public ArticleDetails withCorrection(Correction correction) {
        List<Correction> all = new ArrayList<>(corrections);
        all.addFirst(correction);
        return withCorrections(all);
    }

    /** A copy with other corrections. */
    public ArticleDetails withCorrections(List<Correction> others) {
        return new ArticleDetails(credits, links, alsoIn, tags, images, audio, others, timing, wire);
    }

    /** A copy that may be shown to everybody: without the note to editors. */
    public ArticleDetails withoutEdNote() {
        return wire == null || wire.edNote() == null
                ? this
                : new ArticleDetails(
                        credits, links, alsoIn, tags, images, audio, corrections, timing, wire.withoutEdNote());
    }
}
