package dateline.ingest.document;

import dateline.ingest.byline.Bylines;
import dateline.ingest.credit.KnownAgencies;
import dateline.ingest.press.Furniture;
import dateline.ingest.press.PressPatterns;
import dateline.ingest.press.PressSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The recognition rules of the default configuration. */
public final class DefaultPatterns {
    private static final Map<?, ?> IMPORT = settings();

    private DefaultPatterns() {}

    /** The patterns of lines above and below a story, with the zone of an operator's settings. */
    public static PressSettings press(String zone) {
        Map<?, ?> press = (Map<?, ?>) Objects.requireNonNull(IMPORT.get("press"));
        return new PressSettings(
                list(press, "embargoes"),
                list(press, "above"),
                list(press, "below"),
                list(press, "signatures"),
                list(press, "newsroom"),
                list(press, "corrections"),
                list(press, "rights"),
                list(press, "published"),
                list(press, "updated"),
                list(press, "marks"),
                list(press, "cities"),
                zone);
    }

    /** The default recognition rules. */
    public static RecognitionRules rules(String zone) {
        return new RecognitionRules(
                KnownAgencies.ALL,
                new Bylines(bylines()),
                new Furniture(list(IMPORT, "furniture")),
                PressPatterns.of(press(zone)));
    }

    /** The words that begin a byline. */
    public static List<String> bylines() {
        return list(IMPORT, "bylines");
    }

    private static List<String> list(Map<?, ?> settings, String name) {
        return ((List<?>) Objects.requireNonNull(settings.get(name)))
                .stream().map(String::valueOf).toList();
    }

    private static Map<?, ?> settings() {
        try (InputStream shipped = DefaultPatterns.class.getResourceAsStream("/application.yml")) {
            Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(shipped);
            Map<?, ?> dateline = (Map<?, ?>) Objects.requireNonNull(all.get("dateline"));
            return (Map<?, ?>) Objects.requireNonNull(dateline.get("import"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
