package dateline.article.checksum;

import io.micronaut.core.annotation.Introspected;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an article as the columns of its row have them. The checksum finds damage; it is no protection against
 * whoever means to deceive.
 *
 * @param particulars the nested values as JSON
 * @param change the change number of the article, which is no part of the checksum
 */
@Introspected
public record StoredText(
        UUID id,
        String stage,
        String section,
        String title,
        @Nullable String summary,
        String content,
        String particulars,
        long change) {
    /** The columns in this order. */
    public static final String COLUMNS = "id, stage, section, title, summary, content, particulars, change";

    /** Ends each text; UTF-8 never has this byte. */
    private static final int END = 0xFF;

    /** The CRC-32C (RFC 3720 §12.1) of the texts in UTF-8. */
    public long checksum() {
        CRC32C sum = new CRC32C();
        add(sum, stage);
        add(sum, section);
        add(sum, title);
        add(sum, summary);
        add(sum, content);
        add(sum, particulars);
        return sum.getValue();
    }

    private static void add(CRC32C sum, @Nullable String text) {
        if (text != null) {
            sum.update(text.getBytes(StandardCharsets.UTF_8));
        }
        sum.update(END);
    }
}
