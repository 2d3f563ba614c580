package dateline.ingest.press;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * The lines that agencies and press offices put above and below a story. Forms are regular expressions (RE2's) that
 * match a whole line without regard to case.
 *
 * @param embargoes forms of lines that hold an article back; the group {@code when} is what says until when, and the
 *     group {@code time} too, of forms that hold nothing back unless it is a time
 * @param above forms of lines above a story that are no part of it
 * @param below forms of lines below a story that are no part of it
 * @param signatures forms of a last line that has nothing but the initials of those who worked on it
 * @param newsroom forms of the line from which on a document is meant for newsrooms and not for publication; behind
 *     one with the group {@code all} that goes for whatever follows, behind another for lists and headings only
 * @param corrections forms of notices to readers; the name of the group that holds the text is the notice's kind
 * @param rights forms of rights lines below a story
 * @param published the words that stand before a date of publication
 * @param updated the words that stand before a date of update
 * @param marks names in datelines that are no configured agency's
 * @param cities places that stand alone in datelines
 * @param zone the zone of times that name none, "Europe/Berlin"; no such time is certain without it
 */
@ConfigurationProperties("dateline.import.press")
public record PressSettings(
        @Bindable(defaultValue = "") List<String> embargoes,
        @Bindable(defaultValue = "") List<String> above,
        @Bindable(defaultValue = "") List<String> below,
        @Bindable(defaultValue = "") List<String> signatures,
        @Bindable(defaultValue = "") List<String> newsroom,
        @Bindable(defaultValue = "") List<String> corrections,
        @Bindable(defaultValue = "") List<String> rights,
        @Bindable(defaultValue = "") List<String> published,
        @Bindable(defaultValue = "") List<String> updated,
        @Bindable(defaultValue = "") List<String> marks,
        @Bindable(defaultValue = "") List<String> cities,
        @Bindable(defaultValue = "") String zone) {
    /** No form at all. */
    public static final PressSettings NONE = new PressSettings(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), "");

    public PressSettings {
        embargoes = List.copyOf(embargoes);
        above = List.copyOf(above);
        below = List.copyOf(below);
        signatures = List.copyOf(signatures);
        newsroom = List.copyOf(newsroom);
        corrections = List.copyOf(corrections);
        rights = List.copyOf(rights);
        published = List.copyOf(published);
        updated = List.copyOf(updated);
        marks = List.copyOf(marks);
        cities = List.copyOf(cities);
    }
}
