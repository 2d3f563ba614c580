package dateline.ingest;

import dateline.ingest.text.Deadline;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.List;

/**
 * HTML while it is written. It may become much longer than its Markdown, because a link reference is written out
 * wherever it is used. Writing ends with an error after four million characters, and after the deadline.
 */
final class BoundedText implements Appendable {
    private static final int MOST = 4_000_000;

    private final StringBuilder text = new StringBuilder();

    @Override
    public Appendable append(CharSequence more) {
        return append(more, 0, more.length());
    }

    @Override
    public Appendable append(CharSequence more, int from, int to) {
        demand(to - from);
        text.append(more, from, to);
        return this;
    }

    @Override
    public Appendable append(char c) {
        demand(1);
        text.append(c);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void demand(int more) {
        Deadline.check();
        if (more > MOST - text.length()) {
            String detail = "as HTML, with every link reference written out, the text has more than " + MOST
                    + " characters: use long references less often";
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE,
                    "The text is too long: " + detail + ".",
                    List.of(new Fault("/content", detail)));
        }
    }
}
