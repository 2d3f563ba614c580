package dateline.page.problem;

import dateline.page.layout.PageLayout;
import java.util.List;

/** The page of a kind of problem, or of all kinds. */
public record ProblemGuidePage(PageLayout frame, List<ProblemGuide> guides) {
    /** Whether it is about one kind, which its title names already. */
    public boolean isOne() {
        return guides.size() == 1;
    }
}
