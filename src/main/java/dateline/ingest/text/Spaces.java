package dateline.ingest.text;

/** White space in texts. */
public final class Spaces {
    private Spaces() {}

    /** One space in place of each run of spaces, tabs and line ends; spaces that do not break are letters here. */
    public static String single(String text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || (c >= '\t' && c <= '\r');
            if (!space) {
                single.append(c);
            } else if (!before) {
                single.append(' ');
            }
            before = space;
        }
        return single.toString();
    }

    /** The same with all spaces of any width, as those want it who recognise something. */
    public static String plain(String text) {
        return single(text.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\u3000', ' '));
    }
}
