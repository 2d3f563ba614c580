package dateline.ingest.document;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recognises a byline line, "By …" in any language that the settings know, and the authors in it. */
public final class Bylines {
    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 20;
    private static final int EMPHASIS = 3;
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*[,;،、，；]\\s*(?:(?:and|und|et|y|e|og|och|en|и|و)\\s+)?|\\s+(?:and|und|et|y|e|og|och|en|&|и|و)\\s+|\\s*[/／]\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFICE = Pattern.compile(
            "[,،]?\\s+(?:staff\\s+)?(?:writers?|reporters?|correspondents?)$", Pattern.CASE_INSENSITIVE);

    private final Pattern marker;

    /** The words that begin a byline: "By", "Von", "بقلم" … */
    public Bylines(List<String> words) {
        String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        marker = Pattern.compile("^(?:" + any + ")(?:\\s*[:：/／]\\s*|\\s+)(.+)$", Pattern.CASE_INSENSITIVE);
    }

    /**
     * A byline.
     *
     * @param printed as printed, without its first word
     * @param authors the persons
     * @param agency the agency that it names after the persons
     */
    record Byline(
            String printed, List<Author> authors, @Nullable Agency agency) {}

    /** The byline that a line is, if it is one. A sentence that happens to begin with "By" is none. */
    Optional<Byline> read(Line line, List<Agency> agencies) {
        if (line.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        String words = unemphasised(line.words());
        if (words.chars().filter(c -> c == ' ').count() >= MOST_WORDS || isSentence(words)) {
            return Optional.empty();
        }
        Matcher matcher = marker.matcher(words);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Byline byline = of(matcher.group(1).strip(), agencies);
        return Optional.of(new Byline(line.asPrinted(byline.printed()), byline.authors(), byline.agency()));
    }

    /** The persons of a byline whose first word is already off. */
    public static List<Author> authors(String printed, List<Agency> agencies) {
        return of(printed, agencies).authors();
    }

    /** A byline whose first word is already off. */
    static Byline of(String printed, List<Agency> agencies) {
        List<String> names = new ArrayList<>(names(OFFICE.matcher(printed).replaceFirst("")));
        Agency agency = agencies.stream()
                .filter(known -> known.isCalled(names.getLast()))
                .findFirst()
                .orElse(null);
        if (agency != null && names.size() > 1) {
            names.removeLast();
        }
        return new Byline(printed, names.stream().map(Author::named).toList(), agency);
    }

    /**
     * The names of a list. It is parted only where every part can be a full name: two words, or one in a script
     * that writes names without a space; "Santiago Ramón y Cajal" stays whole. The last part may be an agency.
     */
    static List<String> names(String list) {
        List<String> parts = Arrays.stream(BETWEEN.split(list))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean names = parts.stream().limit(Math.max(1, parts.size() - 1)).allMatch(Bylines::isFullName)
                && (isFullName(parts.getLast()) || list.contains(","));
        return names ? parts : List.of(list);
    }

    static String unemphasised(String text) {
        int from = 0;
        while (from < text.length() && from < EMPHASIS && isEmphasis(text.charAt(from))) {
            from++;
        }
        int to = text.length();
        while (to > from && text.length() - to < EMPHASIS && isEmphasis(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to).strip();
    }

    private static boolean isEmphasis(char c) {
        return c == '*' || c == '_';
    }

    private static boolean isSentence(String words) {
        return !words.isEmpty() && ".!?。؟".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private static boolean isFullName(String part) {
        return part.contains(" ")
                || part.codePoints().anyMatch(Character::isIdeographic)
                || part.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }
}
