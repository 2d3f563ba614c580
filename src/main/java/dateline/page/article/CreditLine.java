package dateline.page.article;

import dateline.page.layout.Message;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of credits: what it tells, and of whom or what. */
public record CreditLine(Message what, List<Part> parts) {
    /**
     * A person, house, place or text.
     *
     * @param note what is to be said of it beside its name: a role, an organisation
     * @param address where there is more; null for none
     */
    public record Part(
            String text, @Nullable String note, @Nullable URI address) {
        static Part plain(String text) {
            return new Part(text, null, null);
        }
    }
}
