package dateline.ingest.text;

/** Marks of writing direction (UAX #9 §2), which belong to a printed text but prevent its recognition. */
public final class DirectionMarks {
    private DirectionMarks() {}

    /** The text without these marks. */
    public static String without(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isMark(text.charAt(i))) {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    /** The part of a printed text that has these words, with its marks; the words themselves when there is none. */
    static String restored(String words, String printed) {
        StringBuilder plain = new StringBuilder(printed.length());
        int[] places = new int[printed.length()];
        for (int i = 0; i < printed.length(); i++) {
            if (!isMark(printed.charAt(i))) {
                places[plain.length()] = i;
                plain.append(printed.charAt(i));
            }
        }
        int at = words.isEmpty() ? -1 : plain.indexOf(words);
        return at < 0 ? words : printed.substring(places[at], places[at + words.length() - 1] + 1);
    }

    private static boolean isMark(char c) {
        return c == '\u200E'
                || c == '\u200F'
                || c == '\u061C'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
