package dateline.ingest.document;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.attribution.Author;
import java.util.List;
import java.util.Optional;

/** Datelines of Japanese, Chinese and Korean agencies, which name place, agency and reporter in one bracket. */
final class EasternDatelines {
    private static final Pattern JAPANESE = Pattern.compile("^[【［\\[](?P<inner>[^】］\\]\\n]{2,40})[】］\\]]");
    private static final Pattern CHINESE =
            Pattern.compile("^[（(]?(?P<text>[^（(，。]{2,40}?)[电電](?P<who>[（(](?:记者|記者)?\\s*(?P<names>[^）)]{1,60})[）)])?");
    private static final Pattern KOREAN = Pattern.compile(
            "^[(（\\[【](?P<text>[^()（）=＝\\]】\\n]{1,20})\\s?[=＝]\\s?(?P<mark>[^()（）=＝\\]】\\n]{2,15})[)）\\]】]\\s*(?:(?P<names>[^=＝\\n]{2,30}?)\\s*(?:기자|특파원|통신원)\\s*[=＝])?");
    private static final Pattern EQUALS = Pattern.compile("[=＝]");
    private static final Pattern DOTS = Pattern.compile("[\\s・　]+$");
    private static final Pattern JAPANESE_DATE = Pattern.compile("[\\s・　]*[0-9０-９]{1,2}\\s*日$");
    private static final Pattern CHINESE_DATE = Pattern.compile("\\d{1,4}\\s*[月日年].*$");

    private EasternDatelines() {}

    static Optional<Datelines.Head> korean(String head, Marks marks) {
        Matcher korean = KOREAN.matcher(head);
        if (!korean.find()) {
            return Optional.empty();
        }
        String place = korean.group("text").strip();
        String names = korean.group("names");
        return marks.called(korean.group("mark"))
                .filter(known -> !place.isEmpty())
                .map(known -> new Datelines.Head(place, place, known, names == null ? List.of() : authors(names)));
    }

    static Optional<Datelines.Head> japanese(String head, Marks marks) {
        Matcher japanese = JAPANESE.matcher(head);
        if (!japanese.find()) {
            return Optional.empty();
        }
        String[] inner = EQUALS.split(japanese.group("inner").strip(), 2);
        String whole = japanese.group("inner").strip();
        // "AFP=時事" is one mark, and "共同＝田中太郎" a mark and a name.
        Marks.Known known =
                marks.ending(whole).or(() -> marks.ending(inner[0].strip())).orElse(null);
        if (known == null) {
            return Optional.empty();
        }
        boolean named = !whole.endsWith(known.mark());
        String before = named ? inner[0].strip() : whole;
        String text = DOTS.matcher(
                        before.substring(0, before.length() - known.mark().length()))
                .replaceFirst("");
        String place = JAPANESE_DATE.matcher(text).replaceFirst("");
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(new Datelines.Head(
                        text, place.isBlank() ? text : place, known, named ? authors(inner[1]) : List.of()));
    }

    static Optional<Datelines.Head> chinese(String head, Marks marks) {
        Matcher chinese = CHINESE.matcher(head);
        if (!chinese.find()) {
            return Optional.empty();
        }
        String text = chinese.group("text");
        Marks.Known known = marks.beginning(text).orElse(null);
        if (known == null) {
            return Optional.empty();
        }
        String printed = text.substring(known.mark().length()).strip();
        if (printed.isEmpty() || printed.startsWith("记者") || printed.startsWith("記者")) {
            // The reporter's name and the place stand together, and nothing says where one ends.
            return Optional.empty();
        }
        String place = CHINESE_DATE.matcher(printed).replaceFirst("").strip();
        String names = chinese.group("names");
        return Optional.of(new Datelines.Head(
                printed,
                place.isEmpty() ? printed : place,
                known,
                names == null ? List.of() : authors(names.replace(' ', '、'))));
    }

    private static List<Author> authors(String names) {
        return Bylines.names(names.strip()).stream().map(Author::named).toList();
    }
}
