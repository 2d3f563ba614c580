package dateline.attribution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A news agency, or another house whose copy is carried.
 *
 * @param slug its name in addresses
 * @param code the short name in print, "AP"
 * @param name "Associated Press"
 * @param home its home page
 * @param feed the address of its own feed, when it has one
 * @param rights its default rights line
 * @param marks the names by which datelines and contributor lines call it, in any script
 */
@MappedEntity
public record Agency(
        @Id String slug,
        String code,
        String name,
        String home,
        @Nullable String feed,
        @Nullable String rights,
        @MappedProperty(converter = JsonTexts.class) List<String> marks) {
    public Agency {
        marks = List.copyOf(marks);
    }

    /** Whether a printed name means this agency; letter case does not count. */
    public boolean isCalled(String printed) {
        String wanted = fold(printed);
        return fold(code).equals(wanted)
                || fold(name).equals(wanted)
                || marks.stream().anyMatch(mark -> fold(mark).equals(wanted));
    }

    private static String fold(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }
}
