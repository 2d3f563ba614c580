package dateline.operations.inspection;

import dateline.article.checksum.StoredText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares articles with the change log and with the checksums that acts have kept. */
final class ArticleInspection {
    private static final int STEP = 200;
    private static final int LOG_STEP = 2_000;

    private static final String LOG = """
            SELECT article, number
            FROM change
            WHERE article > ?
            ORDER BY article, number
            LIMIT ?""";

    private static final String ARTICLES = """
            SELECT article.id, stage, section, title, summary, content, particulars, article.change,
                article_checksum.change, article_checksum.checksum
            FROM article
            LEFT JOIN article_checksum ON article_checksum.article = article.id
            WHERE article.id IN (""";

    private final StoreReader reader;
    private final Findings findings;
    private final Runnable step;

    ArticleInspection(StoreReader reader, Findings findings, Runnable step) {
        this.reader = reader;
        this.findings = findings;
        this.step = step;
    }

    /** A row of the change log. */
    private record LogRow(UUID article, long number) {}

    /**
     * An article as it is stored.
     *
     * @param checksumChange the change number of its checksum; 0 when it has none
     */
    private record StoredRow(StoredText text, long checksumChange, long checksum) {}

    /** All articles that the change log knows. */
    void all() throws SQLException {
        UUID after = new UUID(0, 0);
        int limit = LOG_STEP;
        while (true) {
            List<LogRow> rows = log(LOG, after, limit);
            Map<UUID, Long> last = lastChanges(rows);
            if (rows.size() == limit) {
                // The rows of the last article may go on.
                last.remove(rows.getLast().article());
            }
            if (last.isEmpty() && rows.size() == limit) {
                limit *= 2;
                continue;
            }
            compare(last);
            if (rows.size() < limit) {
                return;
            }
            after = List.copyOf(last.keySet()).getLast();
            limit = LOG_STEP;
        }
    }

    /** The articles of the changes after a number. */
    void changedAfter(long number) throws SQLException {
        compare(lastChanges(log("""
                SELECT article, number
                FROM change
                WHERE number > ? AND article IS NOT NULL
                ORDER BY number
                LIMIT ?""", number, LOG_STEP)));
    }

    private List<LogRow> log(String sql, Object after, int limit) throws SQLException {
        return reader.list(sql, row -> new LogRow(row.getObject(1, UUID.class), row.getLong(2)), after, limit);
    }

    private static Map<UUID, Long> lastChanges(List<LogRow> rows) {
        Map<UUID, Long> last = new LinkedHashMap<>();
        rows.forEach(row -> last.put(row.article(), row.number()));
        return last;
    }

    private void compare(Map<UUID, Long> lastChanges) {
        List<UUID> ids = List.copyOf(lastChanges.keySet());
        for (int i = 0; i < ids.size(); i += STEP) {
            List<UUID> some = ids.subList(i, Math.min(ids.size(), i + STEP));
            try {
                Map<UUID, StoredRow> stored = stored(some);
                some.forEach(id -> compare(id, lastChanges.getOrDefault(id, 0L), stored));
            } catch (SQLException | RuntimeException e) {
                // One of them can't be read.
                some.forEach(id -> compareAlone(id, lastChanges.getOrDefault(id, 0L)));
            }
        }
    }

    private void compareAlone(UUID id, long last) {
        try {
            compare(id, last, stored(List.of(id)));
        } catch (SQLException | RuntimeException e) {
            findings.add("Article " + id + " can't be read: " + StoreInspection.reason(e));
        }
    }

    private void compare(UUID id, long last, Map<UUID, StoredRow> stored) {
        step.run();
        StoredRow article = stored.get(id);
        if (article == null) {
            findings.add("Article " + id + " is missing; the change log has change " + last + " of it.");
        } else if (article.text().change() != last) {
            findings.add("Article " + id + " is as change " + article.text().change()
                    + " has stored it, but the last change of it in the log is " + last + ".");
        } else if (article.checksumChange() == last
                && article.checksum() != article.text().checksum()) {
            findings.add("Article " + id + " is not what change " + last + " has stored: its checksum differs.");
        }
    }

    private Map<UUID, StoredRow> stored(List<UUID> ids) throws SQLException {
        List<Object> parameters = new ArrayList<>(ids);
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return reader.list(ARTICLES + marks + ")", ArticleInspection::stored, parameters.toArray()).stream()
                .collect(Collectors.toMap(article -> article.text().id(), Function.identity()));
    }

    private static StoredRow stored(ResultSet row) throws SQLException {
        return new StoredRow(
                new StoredText(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getLong(8)),
                row.getLong(9),
                row.getLong(10));
    }
}
