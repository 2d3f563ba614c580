package dateline.api;

import dateline.api.article.ArticleLists;
import dateline.article.ReferenceData;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, checked; what is wrong is collected, so that one answer names all faults. */
public final class QueryParameters {
    private static final int USUAL = 50;

    private final List<Fault> faults = new ArrayList<>();

    /** Remembers what is wrong. */
    public void fault(String name, String detail) {
        faults.add(new Fault("query: " + name, detail));
    }

    /** How many, 50 when nothing is said. */
    public int limit(@Nullable String value, int most) {
        if (value == null) {
            return USUAL;
        }
        if (value.matches("0*[1-9]\\d{0,3}") && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        fault("limit", "limit is a number from 1 to " + most);
        return USUAL;
    }

    /** A number of the change log. */
    public long number(String name, String value) {
        if (value.matches("\\d{1,18}")) {
            return Long.parseLong(value);
        }
        fault(name, name + " is a number of the change log, or 0");
        return 0;
    }

    /** An id that a page named. */
    public UUID id(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            fault(name, name + " is what an earlier page names in next: follow that address");
            return ArticleLists.TOP;
        }
    }

    public String text(String name, String value, int limit) {
        if (value.length() > limit) {
            fault(name, name + " has at most " + limit + " characters");
        }
        return value;
    }

    /** What a slug stands for. */
    @Nullable
    public String known(
            String name,
            @Nullable String slug,
            ReferenceData reference,
            BiFunction<String, ReferenceData, @Nullable String> find) {
        String found = slug == null ? null : find.apply(slug, reference);
        if (slug != null && found == null) {
            fault(name, "section \"" + slug + "\" is unknown; there are " + reference.sectionNames());
        }
        return found;
    }

    /** Ends the request with a 400 that names every fault, when there is any. */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new ProblemException(ProblemKind.MALFORMED, faults.getFirst().detail() + ".", faults);
        }
    }
}
