package dateline.ingest.document;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dateline.attribution.Agency;
import dateline.attribution.Contributor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the lines in which an agency names those who helped: "Associated Press writer NAME in PLACE
 * contributed to this report." and its like, and Reuters' last line, "(Reporting by …; Editing by …)".
 */
final class ContributorLines {
    private static final int LONGEST = 600;

    /** Lines with the groups {@code who} and, where the line names an organisation, {@code org}. */
    private static final List<Pattern> FORMS = List.of(
            form(
                    "(?:the\\s+)?(?<org>[^,;().]{2,60}?)\\s+(?:staff\\s+)?(?:journalists?|writers?|reporters?|correspondents?|photographers?|producers?|researchers?)\\s+(?<who>[^;()]{2,300}?)\\s+(?:also\\s+)?(?:contributed|reported|assisted)(?:[\\s.].*)?"),
            form(
                    "(?<who>[^;()]{2,300}?)\\s+(?:of|from|for)\\s+(?:the\\s+)?(?<org>[^,;().]{2,60}?)\\s+(?:also\\s+)?contributed(?:[\\s.].*)?"),
            form("(?<who>[^;()]{2,300}?)\\s+(?:also\\s+)?contributed\\s+(?:to|reporting)(?:[\\s.].*)?"),
            form("(?<who>\\p{Lu}[^;().]{2,200}?)\\s+reported\\s+from\\s+[^;()]{2,200}"),
            form("(?:additional\\s+)?reporting\\s+by\\s+(?<who>[^;()]{2,300}?)\\.?"),
            form(
                    "(?:le|la|les)?\\s*journalistes?\\s+(?:de\\s+|d['’])?(?:l['’])?(?<org>[^,;().]{2,60}?),?\\s+(?<who>[^,;()]{2,100}?),?\\s+(?:a|ont)\\s+(?:également\\s+)?contribué(?:[\\s.].*)?"),
            form("(?<who>[^;()]{2,300}?)\\s+(?:a|ont)\\s+(?:également\\s+)?(?:contribué|participé)(?:[\\s.].*)?"),
            form(
                    "(?:el|la|los|las)\\s+(?:periodistas?|reporter[oa]s?|corresponsal(?:es)?)\\s+de\\s+(?:la\\s+)?(?<org>[^,;().]{2,60}?),?\\s+(?<who>\\p{Lu}[^;()]{2,100}?),?\\s+(?:contribuy|colabor)\\S*(?:[\\s.].*)?"),
            form("(?<who>[^;()]{2,300}?)\\s+(?:contribuyó|contribuyeron|colaboró|colaboraron)(?:[\\s.].*)?"),
            form("(?<who>[^;()]{2,300}?)\\s+(?:hat|haben)\\s+zu\\s+dies\\S+\\s+(?:bericht|artikel)\\s+beigetragen\\.?"),
            form("mitarbeit:\\s*(?<who>[^;()]{2,300}?)\\.?"),
            form(
                    "و?(?:ساهم|ساهمت|ساهما|أسهم|أسهمت|شارك|شاركت)\\s+(?:(?:الكاتب|الكاتبة|الصحفي|الصحفية|الصحافي|الصحافية|المراسل|المراسلة)\\s+)?(?:في|من|لدى|ب)\\s+(?:وكالة\\s+)?(?<org>[^،,]{2,60}?)\\s*[،,]\\s*(?<who>[^،,]{2,100}?)\\s*[،,]?\\s+(?:في|ب)\\s*(?:إعداد|كتابة|تغطية|تحرير|هذا)(?:[\\s.].*)?"),
            form(
                    "و?(?:ساهم|ساهمت|أسهم|أسهمت|شارك|شاركت)\\s+في\\s+(?:إعداد|كتابة|تغطية|تحرير)\\s+(?:هذا\\s+)?(?:التقرير|المقال|الخبر)\\s*[:،]?\\s*(?<who>[^،,.؛]{2,100}?)(?:\\s+(?:من|في|لدى)\\s+(?:وكالة\\s+)?(?<org>[^،,.؛]{2,60}?))?\\.?"),
            form(
                    "و?(?:ساهم|ساهمت|أسهم|أسهمت|شارك|شاركت)\\s+(?:(?:الكاتب|الكاتبة|الصحفي|الصحفية|الصحافي|الصحافية|المراسل|المراسلة)\\s+)?(?<who>[^،,]{2,100}?)\\s+في\\s+(?:إعداد|كتابة|تغطية|تحرير)(?:[\\s.].*)?"),
            form(
                    "(?<who>[^،,]{2,100}?)\\s+(?:در\\s+تهیهٔ?\\s+این\\s+گزارش\\s+(?:همکاری|مشارکت)\\s+(?:کرد|کردند|داشت|داشته\\s+است))\\.?"),
            form(
                    "(?:הכתב|הכתבת)?\\s*(?<who>[^,]{2,100}?)\\s+(?:השתתף|השתתפה|השתתפו|סייע|סייעה)\\s+בהכנת\\s+(?:הידיעה|הכתבה|הדיווח)(?:[\\s.].*)?"));

    private static final Pattern REUTERS = Pattern.compile("^[(（]\\s*(?<parts>\\S+(?:\\s+\\S+){1,80})\\s*[)）]\\.?$");
    private static final Pattern PARTED = Pattern.compile("\\s*[;؛]\\s*|\\s+-\\s+");
    /** Where the next task begins with its own first word. */
    private static final Pattern NEXT_TASK = Pattern.compile(",\\s*(édité|editado|redigiert)|\\.\\s+(Edit)");

    private static final Pattern PART = Pattern.compile(
            "^(?<role>(?:additional\\s+|further\\s+)?(?:reporting|writing|editing|compiled|translated|translation|photography|graphics?|research)(?:\\s+and\\s+(?:writing|editing|reporting))?)\\s+by\\s+(?<who>.+)$"
                    + "|^(?<rolefr>reportage|rédaction|édité|écrit|traduit|avec la contribution)\\s+(?:de|par)\\s+(?<whofr>.+)$"
                    + "|^(?<rolees>reporte|información|editado|escrito|traducido)\\s+(?:de|por)\\s+(?<whoes>.+)$"
                    + "|^(?<rolede>bericht|geschrieben|redigiert|bearbeitet)\\s+von\\s+(?<whode>.+)$"
                    + "|^(?<rolear>إعداد|تغطية|تحرير|كتابة)\\s+(?<whoar>.+?)(?:\\s+للنشرة العربية)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("(\\p{L}{3}[.。])\\s+");
    private static final Pattern PLACE =
            Pattern.compile("\\s+(?:in|à|en|aus|from|at)\\s+\\p{Lu}.*$|\\s+reported from.*$");
    private static final Pattern LIST =
            Pattern.compile("\\s*,\\s*(?:and|et|y|und)\\s+|\\s*[,،、]\\s+|\\s+(?:and|et|y|und|و)\\s+");
    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("reportage", "reporting"),
            Map.entry("reporte", "reporting"),
            Map.entry("información", "reporting"),
            Map.entry("bericht", "reporting"),
            Map.entry("تغطية", "reporting"),
            Map.entry("إعداد", "reporting"),
            Map.entry("rédaction", "writing"),
            Map.entry("écrit", "writing"),
            Map.entry("escrito", "writing"),
            Map.entry("geschrieben", "writing"),
            Map.entry("كتابة", "writing"),
            Map.entry("édité", "editing"),
            Map.entry("editado", "editing"),
            Map.entry("redigiert", "editing"),
            Map.entry("bearbeitet", "editing"),
            Map.entry("تحرير", "editing"),
            Map.entry("traduit", "translation"),
            Map.entry("traducido", "translation"),
            Map.entry("translated", "translation"));

    private ContributorLines() {}

    /** The contributors that a line after the rule names, if it is such a line. */
    static Optional<List<Contributor>> read(Line line, List<Agency> agencies) {
        if (line.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        String words = Bylines.unemphasised(line.words());
        List<Contributor> contributors = new ArrayList<>(sentence(words, agencies));
        if (contributors.isEmpty()) {
            SENTENCE_END
                    .matcher(words)
                    .replaceAll("$1\n")
                    .lines()
                    .forEach(sentence -> contributors.addAll(sentence(sentence, agencies)));
        }
        return contributors.isEmpty() ? closing(line, agencies) : Optional.of(contributors);
    }

    private static List<Contributor> sentence(String words, List<Agency> agencies) {
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(words);
            if (matcher.matches()) {
                String organisation = form.namedGroups().containsKey("org") ? matcher.group("org") : null;
                return contributors(matcher.group("who"), null, organisation, agencies);
            }
        }
        return List.of();
    }

    /** The contributors that a closing line in brackets names, with their roles, if it is such a line. */
    static Optional<List<Contributor>> closing(Line line, List<Agency> agencies) {
        if (line.isLongerThan(LONGEST)) {
            return Optional.empty();
        }
        Matcher closing = REUTERS.matcher(Bylines.unemphasised(line.words()));
        if (!closing.matches()) {
            return Optional.empty();
        }
        List<Contributor> contributors = new ArrayList<>();
        String tasks = NEXT_TASK.matcher(closing.group("parts")).replaceAll("\n$1$2");
        for (String part : PARTED.matcher(tasks).replaceAll("\n").split("\n", -1)) {
            Matcher matcher = PART.matcher(withoutStop(part.strip()));
            if (!matcher.matches()) {
                return Optional.empty();
            }
            contributors.addAll(contributors(group(matcher, "who"), role(group(matcher, "role")), null, agencies));
        }
        return Optional.of(contributors);
    }

    private static String withoutStop(String part) {
        return part.endsWith(".") || part.endsWith("،") ? part.substring(0, part.length() - 1) : part;
    }

    private static String group(Matcher matcher, String name) {
        for (String language : List.of("", "fr", "es", "de", "ar")) {
            if (matcher.group(name + language) != null) {
                return matcher.group(name + language);
            }
        }
        throw new IllegalStateException("the form has no group " + name);
    }

    private static String role(String printed) {
        String role = Spaces.single(printed.toLowerCase(Locale.ROOT));
        return ROLES.getOrDefault(role, role);
    }

    private static List<Contributor> contributors(
            String who, @Nullable String role, @Nullable String printed, List<Agency> agencies) {
        String organisation = printed == null
                ? null
                : agencies.stream()
                        .filter(agency -> agency.isCalled(printed))
                        .map(Agency::name)
                        .findFirst()
                        .orElse(printed.strip());
        return Arrays.stream(LIST.split(who))
                .map(name -> PLACE.matcher(name).replaceFirst("").strip())
                .filter(name -> !name.isEmpty() && (name.contains(" ") || !who.contains(" in ")))
                .map(name -> new Contributor(name, role, organisation))
                .toList();
    }

    private static Pattern form(String regex) {
        return Pattern.compile("^" + regex + "$", Pattern.CASE_INSENSITIVE);
    }
}
