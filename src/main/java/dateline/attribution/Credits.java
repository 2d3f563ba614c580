package dateline.attribution;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about who made an article and whose it is.
 *
 * @param byline as printed, without the leading "By"
 * @param authors the persons of the byline
 * @param contributors those who helped
 * @param contributorLine as printed, plain text
 * @param agency id of the agency that it came from
 * @param dateline where it was filed
 * @param rights plain text
 * @param usageTerms plain text
 * @param license URI of a licence
 */
@Serdeable
public record Credits(
        @Nullable String byline,
        List<Author> authors,
        List<Contributor> contributors,
        @Nullable String contributorLine,
        @Nullable String agency,
        @Nullable Dateline dateline,
        @Nullable String rights,
        @Nullable String usageTerms,
        @Nullable String license) {
    public Credits {
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
    }
}
