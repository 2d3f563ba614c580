package dateline.page.problem;

import dateline.problem.ProblemKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What a kind of problem means and how it is repaired, for people (RFC 9457 §3.1.1).
 *
 * @param path its address, which problem documents have as their type
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

    /** Of every kind. */
    static List<ProblemGuide> all() {
        return ALL;
    }

    /** Of the kind that has a name in addresses. */
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
