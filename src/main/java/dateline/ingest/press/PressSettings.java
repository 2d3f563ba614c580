package dateline.ingest.press;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * The lines that agencies and press offices put above and below a story. The patterns are regular expressions (RE2) that
 * match a whole line and ignore case.
 *
 * @param embargoes embargo lines; the group {@code when} is the end of the embargo. A pattern with the group {@code time}
 *     instead matches only if the group is a time
 * @param above lines above a story that are not a part of it
 * @param below lines below a story that are not a part of it
 * @param signatures a last line with nothing but the initials of those who worked on the story
 * @param newsroom a line after which a document is for newsrooms and not for publication: all that follows when the pattern
 *     has the group {@code all}, otherwise only lists and headings
 * @param corrections notices to readers; the name of the group with the text is the kind of the notice
 * @param rights rights lines below a story
 * @param published the words before a publication date
 * @param updated the words before a date of update
 * @param marks names in datelines that are not those of a configured agency
 * @param cities places that datelines name without a country or region
 * @param zone the zone of times that have none, such as "Europe/Berlin"; without it no such time is certain
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
    /** No patterns at all. */
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
