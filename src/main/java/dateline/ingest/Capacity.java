package dateline.ingest;

import dateline.article.Particulars;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** How much an article can have beside its title, summary and content: that is stored whole, as JSON. */
@Singleton
public final class Capacity {
    /** What one of each can have at most, in characters of JSON, in which a quotation mark counts double. */
    private static final int IMAGE = 65_000;

    private static final int AUDIO = 36_000;
    private static final int CORRECTION = 11_000;
    private static final int AUTHOR = 26_000;
    private static final int OTHER = 2_000;
    private static final int LINES = 180_000;

    private final ObjectMapper json;

    public Capacity(ObjectMapper json) {
        this.json = json;
    }

    /** Throws a 422 when it is too much. */
    public void demand(Particulars particulars) {
        if (bound(particulars) <= Particulars.LIMIT) {
            return;
        }
        int length = length(particulars);
        if (length > Particulars.LIMIT) {
            String detail = "authors, contributors, tags, images, audio and corrections have " + length
                    + " characters together, as JSON; send at most " + Particulars.LIMIT;
            throw new ProblemException(ProblemKind.UNPROCESSABLE, detail + ".", List.of(new Fault("", detail)));
        }
    }

    /** More than it can be, told without writing it. */
    private static long bound(Particulars particulars) {
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

    private int length(Particulars particulars) {
        try {
            return json.writeValueAsString(particulars).length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
