package dateline.page.problem;

import dateline.problem.ProblemKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The explanation of a kind of problem and of its solution (RFC 9457 §3.1.1).
 *
 * @param path its address, which is the type of its problem documents
 */
public record ProblemGuide(String path, String title, int status, String meaning, String repair) {
    /** The address of all kinds; each has its own under it. */
    static final String PATH = "/problems";

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "dateline.page.problem.problems",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private static final List<ProblemGuide> ALL =
            Arrays.stream(ProblemKind.values()).map(ProblemGuide::of).toList();

    /** The guides to all kinds. */
    static List<ProblemGuide> all() {
        return ALL;
    }

    /** The guide to the kind that has a name in addresses. */
    static Optional<ProblemGuide> named(String name) {
        return ALL.stream()
                .filter(guide -> guide.path.equals(PATH + "/" + name))
                .findFirst();
    }

    private static ProblemGuide of(ProblemKind kind) {
        String name = kind.type().substring(PATH.length() + 1);
        return new ProblemGuide(
                kind.type(), kind.title(), kind.status(), TEXTS.getString(name), TEXTS.getString(name + ".repair"));
    }
}
