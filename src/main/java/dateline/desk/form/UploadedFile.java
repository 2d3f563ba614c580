package dateline.desk.form;

import org.jspecify.annotations.Nullable;

/**
 * A file that was sent with a form.
 *
 * @param name as the browser gives it
 * @param charset its declared encoding; null when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // it is never compared
public record UploadedFile(
        String name, byte[] bytes, @Nullable String charset) {
    /** Whether its name is that of an HTML page. */
    public boolean isHtml() {
        return name.matches("(?i).*\\.x?html?");
    }
}
