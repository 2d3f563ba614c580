package dateline.ingest.text;

/** Replaces white space in texts. */
public final class Spaces {
    private Spaces() {}

    /** The text with one space for each run of spaces, tabs and line ends; no-break spaces stay. */
    public static String single(String text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean afterSpace = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || (c >= '\t' && c <= '\r');
            if (!space) {
                single.append(c);
            } else if (!afterSpace) {
                single.append(' ');
            }
            afterSpace = space;
        }
        return single.toString();
    }

    /** The same, with no-break and ideographic spaces replaced too, as recognisers need it. */
    public static String plain(String text) {
        return single(text.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u3000', ' '));
    }
}
