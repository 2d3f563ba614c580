package dateline.operations.inspection;

import dateline.operations.marker.StoreMarker;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection of the store. It changes nothing, and goes on after pages that can't be read, so that it names all that is
 * damaged.
 */
public final class StoreInspection implements AutoCloseable {
    /** The number of last changes that the quick part looks at. */
    private static final int QUICK = 1_000;

    private final StoreReader reader;
    private final Findings findings = new Findings();
    private final Runnable step;

    /**
     * Prepares an inspection.
     *
     * @param source opens a connection to the store
     * @param step is run for each row
     */
    public StoreInspection(Source source, Runnable step) {
        this.reader = new StoreReader(source);
        this.step = step;
    }

    /** Opens a connection to the store. */
    public interface Source {
        Connection open() throws SQLException;
    }

    /** One part of the inspection. */
    private interface Part {
        void read() throws SQLException;
    }

    /** Reads everything once. */
    public List<String> all(@Nullable StoreMarker marker) {
        long last = last();
        compare(marker, last);
        part("The list of tables", () -> reader.tables().forEach(this::scan));
        part("The change log", () -> new ArticleInspection(reader, findings, step).all());
        InspectionRule.ALL.forEach(this::apply);
        return findings.all();
    }

    /** Reads only what the last acts have written. */
    public List<String> quick(@Nullable StoreMarker marker) {
        long last = last();
        compare(marker, last);
        part("The change log", () -> new ArticleInspection(reader, findings, step).changedAfter(last - QUICK));
        return findings.all();
    }

    private long last() {
        long[] last = {0};
        part(
                "The counter of the change log",
                () -> last[0] = reader.list(
                                "SELECT last_number FROM change_counter WHERE id = 1", row -> row.getLong(1))
                        .getFirst());
        return last[0];
    }

    private void compare(@Nullable StoreMarker marker, long last) {
        part("The publication", () -> {
            boolean same = marker != null
                    && reader.list("SELECT urn FROM publication", row -> row.getObject(1, UUID.class))
                            .contains(marker.identity());
            if (same && marker != null && marker.changes() > last) {
                findings.add("The change log ends with change " + last + ", but the store has had change "
                        + marker.changes() + ": the last acts are lost. " + StoreMarker.backupSentence(marker));
            }
        });
    }

    private void scan(String table) {
        part("The table " + table, () -> reader.scan(table, step));
    }

    private void apply(InspectionRule rule) {
        part(
                "What the rule \"" + rule.fault() + "\" is about",
                () -> reader.list(rule.limited(), row -> {
                            Object[] values = new Object[rule.columns()];
                            for (int i = 0; i < values.length; i++) {
                                values[i] = row.getString(i + 1);
                            }
                            return String.format(rule.fault(), values);
                        })
                        .forEach(findings::add));
    }

    private void part(String name, Part part) {
        try {
            part.read();
        } catch (SQLException | RuntimeException e) {
            findings.add(name + " can't be read: " + reason(e));
        }
    }

    /** The first line of a failure. */
    static String reason(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll(" \\[[0-9-]+]$", "");
    }

    @Override
    public void close() throws SQLException {
        reader.close();
    }
}
