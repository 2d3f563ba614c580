package dateline.ingest.credit;

import dateline.attribution.Agency;
import java.time.Instant;
import java.util.List;

/** A few agencies for tests, as an operator would configure them. */
public final class KnownAgencies {
    public static final Agency AP = agency("ap", "AP", "Associated Press", "أسوشيتد برس");
    public static final Agency REUTERS = agency("reuters", "Reuters", "Reuters", "رويترز");
    public static final Agency AFP = agency("afp", "AFP", "Agence France-Presse");
    public static final Agency DPA = agency("dpa", "dpa", "Deutsche Presse-Agentur");
    public static final Agency EFE = agency("efe", "EFE", "Agencia EFE");
    public static final Agency KYODO = agency("kyodo", "Kyodo", "Kyodo News", "共同");
    public static final Agency XINHUA = agency("xinhua", "Xinhua", "Xinhua News Agency", "新华社");
    public static final List<Agency> ALL = List.of(AP, REUTERS, AFP, DPA, EFE, KYODO, XINHUA);

    /** The marks of other agencies in datelines. */
    public static final List<String> MARKS = List.of(
            "ANSA",
            "PTI",
            "TASS",
            "ТАСС",
            "Interfax",
            "ИНТЕРФАКС",
            "PRNewswire",
            "GLOBE NEWSWIRE",
            "BUSINESS WIRE",
            "연합뉴스",
            "時事",
            "中新社");

    private KnownAgencies() {}

    private static Agency agency(String slug, String code, String name, String... marks) {
        return new Agency(
                slug,
                slug,
                code,
                name,
                "https://" + slug + ".example/",
                null,
                "© " + name,
                null,
                null,
                null,
                List.of(marks),
                List.of(),
                Instant.EPOCH,
                null);
    }
}
