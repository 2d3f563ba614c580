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
    public boolean fits(ArticleDetails particulars) {
        return bound(particulars) <= ArticleDetails.LIMIT || characters(particulars) <= ArticleDetails.LIMIT;
    }

    /** Characters of their JSON. */
    public int characters(ArticleDetails particulars) {
        try {
            return json.writeValueAsString(particulars).length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** More than they can have, told without writing them. */
    private static long bound(ArticleDetails particulars) {
        return LINES
                + (long) IMAGE * particulars.images().size()
                + (long) AUDIO * particulars.audio().size()
                + (long) CORRECTION * particulars.corrections().size()
                + (long) AUTHOR * particulars.credits().authors().size()
                + (long) OTHER
                        * (particulars.credits().contributors().size()
                                + particulars.tags().size()
                                + particulars.alsoIn().size());
    }
}
