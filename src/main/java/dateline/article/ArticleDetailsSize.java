package dateline.article;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Measures the JSON of the nested values of an article, whose length is limited. */
@Singleton
public final class ArticleDetailsSize {
    /** The maximum length of one image, recording and so on, in characters of JSON, where a quotation mark takes two. */
    private static final int IMAGE = 65_000;

    private static final int AUDIO = 36_000;
    private static final int CORRECTION = 11_000;
    private static final int AUTHOR = 26_000;
    private static final int SUBJECT = 3_000;
    private static final int RELATED = 7_000;
    private static final int OTHER = 2_000;
    private static final int LINES = 200_000;

    private final ObjectMapper json;

    public ArticleDetailsSize(ObjectMapper json) {
        this.json = json;
    }

    /** Whether the values are short enough to be stored. */
    public boolean fits(ArticleDetails details) {
        return bound(details) <= ArticleDetails.LIMIT || characters(details) <= ArticleDetails.LIMIT;
    }

    /** The length of their JSON, in characters. */
    public int characters(ArticleDetails details) {
        try {
            return json.writeValueAsString(details).length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An upper bound of the length, computed without writing the JSON. */
    private static long bound(ArticleDetails details) {
        int subjects = details.wire() == null ? 0 : details.wire().subjects().size();
        return LINES
                + (long) SUBJECT * subjects
                + (long) RELATED * details.links().related().size()
                + (long) IMAGE * details.images().size()
                + (long) AUDIO * details.audio().size()
                + (long) CORRECTION * details.corrections().size()
                + (long) AUTHOR * details.credits().authors().size()
                + (long) OTHER
                        * (details.credits().contributors().size()
                                + details.tags().size()
                                + details.alsoIn().size());
    }
}
