package dateline.ingest.credit;

import dateline.ingest.contributor.ContributorPatterns;
import dateline.ingest.credit.CreditWords.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The words and forms by which credits are read: Dateline's, and an operator's own. */
public final class CreditTable {
    private static final CreditTable SHIPPED = shipped("/dateline/ingest/credit/credits.yml");

    private final CreditWords words;
    private final ContributorPatterns forms;

    private CreditTable(CreditWords words, ContributorPatterns forms) {
        this.words = words;
        this.forms = forms;
    }

    /** The table that comes with Dateline. */
    public static CreditTable shipped() {
        return SHIPPED;
    }

    /**
     * The same with forms of contributor lines that are tried before its own.
     *
     * @throws IllegalArgumentException when one is not a valid form; the message says what to write instead
     */
    public CreditTable with(List<String> own) {
        return own.isEmpty() ? this : new CreditTable(words, forms.with(own, words));
    }

    public CreditWords words() {
        return words;
    }

    public ContributorPatterns forms() {
        return forms;
    }

    private static CreditTable shipped(String resource) {
        try (InputStream table = Objects.requireNonNull(CreditTable.class.getResourceAsStream(resource), resource)) {
            Map<?, ?> read = (Map<?, ?>)
                    new Load(LoadSettings.builder().setCodePointLimit(1_000_000).build()).loadFromInputStream(table);
            CreditWords words = new CreditWords(part(read, "words"));
            List<String> forms = new ArrayList<>();
            part(read, "forms").values().forEach(language -> forms.addAll(lines(language)));
            return new CreditTable(
                    words,
                    ContributorPatterns.of(part(read, "roles"), lines(read.get("others")), words.any(Kind.FURTHER_HELP))
                            .with(forms, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> part(Map<?, ?> table, String name) {
        return (Map<?, ?>) Objects.requireNonNull(table.get(name), name);
    }

    private static List<String> lines(@Nullable Object text) {
        return String.valueOf(text).lines().filter(line -> !line.isBlank()).toList();
    }
}
