package dateline.page.article;

import dateline.page.layout.Message;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of credits: its label and its values. */
public record CreditLine(Message label, List<Part> parts) {
    /**
     * One value: a person, an organisation, a place or a text.
     *
     * @param note a role or an organisation, shown after the text
     * @param address the page that the text links to; null for none
     */
    public record Part(
            String text, @Nullable String note, @Nullable URI address) {
        static Part plain(String text) {
            return new Part(text, null, null);
        }
    }
}
