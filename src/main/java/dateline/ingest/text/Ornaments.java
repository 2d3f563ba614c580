package dateline.ingest.text;

/** Characters around a line that emphasise it: stars, arrows, dashes, brackets. */
public final class Ornaments {
    private static final String BEFORE = "*_#>~=+|!•■►▶→-–—([{«\"“【［（ ";
    private static final String AFTER = "*_#<~=+|!•■◄◀←-–—)]}»\"”】］） ";

    private Ornaments() {}

    /** The words between these characters. */
    public static String without(String words) {
        int from = 0;
        while (from < words.length() && BEFORE.indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        int to = words.length();
        while (to > from && AFTER.indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        // A bracket that the words open is also closed.
        boolean open = to < words.length()
                && words.charAt(to) == ')'
                && words.substring(from, to).lastIndexOf('(')
                        > words.substring(from, to).lastIndexOf(')');
        return words.substring(from, open ? to + 1 : to);
    }
}
