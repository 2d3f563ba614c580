package dateline.ingest.text;

/** What is set around a line to make it stand out: stars, arrows, dashes, brackets. */
public final class Ornaments {
    private static final String BEFORE = "*_#>~=+|!•■►▶→-–—([{«\"“【［（ ";
    private static final String BEHIND = "*_#<~=+|!•■◄◀←-–—)]}»\"”】］） ";

    private Ornaments() {}

    /** The words between them. */
    public static String without(String words) {
        int from = 0;
        while (from < words.length() && BEFORE.indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        int to = words.length();
        while (to > from && BEHIND.indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        // A bracket within the words keeps its other half.
        boolean open = to < words.length()
                && words.charAt(to) == ')'
                && words.substring(from, to).lastIndexOf('(')
                        > words.substring(from, to).lastIndexOf(')');
        return words.substring(from, open ? to + 1 : to);
    }
}
