package dateline.article;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The size of what an article has beside its title, summary and content, which is stored whole, as JSON. */
@Singleton
public final class ArticleDetailsSize {
    /** What one of each can have at most, in characters of JSON, in which a quotation mark counts double. */
    private static final int IMAGE = 65_000;

    private static final int AUDIO = 36_000;
    private static final int CORRECTION = 11_000;
    private static final int AUTHOR = 26_000;
    private static final int OTHER = 2_000;
    private static final int LINES = 180_000;

    private final ObjectMapper json;

    public ArticleDetailsSize(ObjectMapper json) {
        this.json = json;
    }

    /** Whether they can be stored. */
    public boolean fits(ArticleDetails details) {
        return bound(details) <= ArticleDetails.LIMIT || characters(details) <= ArticleDetails.LIMIT;
    }

    /** Characters of their JSON. */
    public int characters(ArticleDetails details) {
        try {
            return json.writeValueAsString(details).length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** More than they can have, told without writing them. */
    private static long bound(ArticleDetails details) {
        return LINES
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
