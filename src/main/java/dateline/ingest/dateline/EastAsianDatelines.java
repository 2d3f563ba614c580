package dateline.ingest.dateline;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.attribution.Author;
import dateline.attribution.Dateline;
import dateline.ingest.byline.Bylines;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads datelines of Japanese, Chinese and Korean agencies, with place, agency and reporter in one bracket. */
final class EastAsianDatelines {
    private static final Pattern JAPANESE = Pattern.compile("^[【［\\[](?P<inner>[^】］\\]\\n]{2,40})[】］\\]]");
    private static final Pattern CHINESE = Pattern.compile(
            "^[（(]?(?P<text>[^（(，。]{2,40}?)[电電](?:\\s*[（(](?:记者|記者)?\\s*(?P<names>[^）)]{1,60})[）)]|\\s*(?:记者|記者)\\s?(?P<open>\\p{Han}{2,4}(?:[、\\s]\\p{Han}{2,3})*)\\s)?");

    /** A reporter before the place, separated by a space: {@code 记者李明 上海3月2日}. */
    private static final Pattern REPORTER_FIRST =
            Pattern.compile("^(?:记者|記者)\\s?(?P<name>\\p{Han}{2,4})\\s+(?P<text>\\S.*)$");

    /** A place and a reporter, without a mark: {@code 【ニューデリー=田中一郎】}. */
    private static final Pattern PLACE_AND_NAME = Pattern.compile(
            "^[【［\\[](?P<place>[\\p{Katakana}ー・]{2,15}|[\\p{Han}ヶケ]{2,6})\\s?[=＝]\\s?(?P<names>[\\p{Han}々ヶ]{2,6}(?:[、・，][\\p{Han}々ヶ]{2,6}){0,3})[】］\\]]");

    /** Words that are printed before a name in the same way and are not places. */
    private static final Set<String> LABELS = Set.of(
            "写真", "撮影", "速報", "解説", "社説", "独自", "特集", "訂正", "連載", "記者", "編集", "編集委員", "論説委員", "特派員", "聞き手", "構成", "文",
            "執筆", "共同", "時事", "取材", "寄稿", "評者", "選者", "図解", "動画", "コラム", "インタビュー", "スポーツ", "ニュース", "デスク", "カメラ", "イラスト",
            "グラフィック");

    private static final Pattern KOREAN = Pattern.compile(
            "^[(（\\[【](?P<text>[^()（）=＝\\]】\\n]{1,20})\\s?[=＝]\\s?(?P<mark>[^()（）=＝\\]】\\n]{2,15})[)）\\]】]\\s*(?:(?P<names>[^=＝\\n]{2,30}?)\\s*(?:기자|특파원|통신원)\\s*[=＝])?");
    private static final Pattern EQUALS_SIGN = Pattern.compile("[=＝]");
    private static final Pattern DOTS = Pattern.compile("[\\s・　]+$");
    private static final Pattern JAPANESE_DATE = Pattern.compile("[\\s・　]*[0-9０-９]{1,2}\\s*日$");
    private static final Pattern CHINESE_DATE = Pattern.compile("\\d{1,4}\\s*[月日年].*$");

    private EastAsianDatelines() {}

    static Optional<Datelines.Head> korean(String head, AgencyMarks agencyMarks) {
        Matcher korean = KOREAN.matcher(head);
        if (!korean.find()) {
            return Optional.empty();
        }
        String place = korean.group("text").strip();
        String names = korean.group("names");
        return agencyMarks
                .find(korean.group("mark"))
                .filter(known -> !place.isEmpty())
                .map(known -> new Datelines.Head(place, place, known, names == null ? List.of() : authors(names)));
    }

    static Optional<Datelines.Head> japanese(String head, AgencyMarks agencyMarks) {
        Matcher japanese = JAPANESE.matcher(head);
        if (!japanese.find()) {
            return Optional.empty();
        }
        String[] inner = EQUALS_SIGN.split(japanese.group("inner").strip(), 2);
        String whole = japanese.group("inner").strip();
        // "AFP=時事" is one mark, and "共同＝田中太郎" a mark and a name.
        AgencyMarks.AgencyMark known = agencyMarks
                .atEnd(whole)
                .or(() -> agencyMarks.atEnd(inner[0].strip()))
                .orElse(null);
        if (known == null) {
            return placeAndName(head);
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

    private static Optional<Datelines.Head> placeAndName(String head) {
        Matcher placed = PLACE_AND_NAME.matcher(head);
        if (!placed.find() || LABELS.contains(placed.group("place"))) {
            return Optional.empty();
        }
        Dateline dateline = new Dateline(placed.group("place"), placed.group("place"), null, null);
        return Optional.of(new Datelines.Head(dateline, null, null, true, authors(placed.group("names"))));
    }

    static Optional<Datelines.Head> chinese(String head, AgencyMarks agencyMarks) {
        Matcher chinese = CHINESE.matcher(head);
        if (!chinese.find()) {
            return Optional.empty();
        }
        String text = chinese.group("text");
        AgencyMarks.AgencyMark known = agencyMarks.atBegin(text).orElse(null);
        if (known == null) {
            return Optional.empty();
        }
        String rest = text.substring(known.mark().length()).strip();
        Matcher first = REPORTER_FIRST.matcher(rest);
        boolean reporterFirst = first.find();
        String printed = reporterFirst ? first.group("text").strip() : rest;
        if (printed.isEmpty() || printed.startsWith("记者") || printed.startsWith("記者")) {
            // The reporter's name and the place are printed without a separator.
            return Optional.empty();
        }
        String place = CHINESE_DATE.matcher(printed).replaceFirst("").strip();
        String names = reporterFirst ? first.group("name") : reporters(chinese);
        return Optional.of(new Datelines.Head(
                printed,
                place.isEmpty() ? printed : place,
                known,
                names == null ? List.of() : authors(names.replace(' ', '、'))));
    }

    private static @Nullable String reporters(Matcher chinese) {
        return chinese.group("names") == null ? chinese.group("open") : chinese.group("names");
    }

    private static List<Author> authors(String names) {
        return Bylines.names(names.strip()).stream().map(Author::named).toList();
    }
}
