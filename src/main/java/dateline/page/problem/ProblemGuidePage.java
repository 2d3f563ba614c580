package dateline.page.problem;

import dateline.page.layout.PageLayout;
import java.util.List;

/** The page of a kind of problem, or of all kinds. */
public record ProblemGuidePage(PageLayout layout, List<ProblemGuide> guides) {
    /** Whether the page explains one kind, so that its title is the kind's. */
    public boolean isOne() {
        return guides.size() == 1;
    }

    /** A text whose paths are those that clients see. */
    public String shown(String text) {
        return text.replaceAll("(^|\\s)(?=/[a-z])", "$1" + layout.base());
    }
}
