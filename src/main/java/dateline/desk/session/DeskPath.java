package dateline.desk.session;

import java.util.regex.Pattern;

/** Paths within the desk that come from a request: only those are followed, so that no link leads to another site. */
final class DeskPath {
    /** The page of a person who asked for none. */
    static final String START = "/articles";

    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~-]+)+(?:\\?[A-Za-z0-9._~%&=+:/-]*)?");
    private static final int LONGEST = 500;

    private DeskPath() {}

    /** The path, if it is one within the desk; else that of the first page. */
    static String of(String sent) {
        boolean possible = sent.length() <= LONGEST
                && PATH.matcher(sent).matches()
                && !sent.startsWith("/sign-")
                && !sent.contains("/.");
        return possible ? sent : START;
    }
}
