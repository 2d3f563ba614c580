package dateline.ingest;

import dateline.article.Particulars;
import dateline.article.ParticularsSize;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.util.List;

/** How much an article can have beside its title, summary and content. */
@Singleton
public final class Capacity {
    private final ParticularsSize size;

    public Capacity(ParticularsSize size) {
        this.size = size;
    }

    /** Throws a 422 when it is too much. */
    public void demand(Particulars particulars) {
        if (!size.fits(particulars)) {
            String detail = "authors, contributors, tags, images, audio and corrections have "
                    + size.characters(particulars) + " characters together, as JSON; send at most " + Particulars.LIMIT;
            throw new ProblemException(ProblemKind.UNPROCESSABLE, detail + ".", List.of(new Fault("", detail)));
        }
    }
}
