package dateline.ingest.document;

import dateline.ingest.text.Line;
import dateline.ingest.text.Lines;
import java.util.List;
import java.util.Locale;

/** Decides whether a line can be a title, or repeats one. */
final class Titles {
    private static final int LONGEST = 200;

    private Titles() {}

    /** Whether a line repeats a title, apart from punctuation and letter case, which exports change. */
    static boolean repeats(Line line, String title) {
        String wanted = letters(new Line(1, title, false, null).words());
        return !line.verbatim() && !wanted.isEmpty() && letters(line.words()).equals(wanted);
    }

    /** Whether the next line can be a title: a short one that is not a sentence, with more text after it. */
    static boolean isNext(List<Line> lines, int at) {
        int next = Lines.nextText(lines, at + 1);
        return next >= 0
                && !lines.get(next).isLongerThan(LONGEST)
                && !lines.get(next).words().endsWith(".")
                && Lines.nextText(lines, next + 1) >= 0;
    }

    private static String letters(String words) {
        StringBuilder letters = new StringBuilder(words.length());
        words.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
