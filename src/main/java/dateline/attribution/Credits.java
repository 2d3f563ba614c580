package dateline.attribution;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people who made an article, its agency, and the terms of its use.
 *
 * @param byline the byline as printed, without the leading "By"
 * @param authors the persons of the byline
 * @param contributors the people who helped
 * @param contributorLine the line that names the contributors, as printed, in plain text
 * @param agency the id of the agency that the article comes from
 * @param dateline the place that it was filed from
 * @param rights the rights line, in plain text
 * @param usageTerms the terms of use, in plain text
 * @param license the URI of a licence
 * @param redistribution who may get the article, when that is stricter than its agency's terms; null for those terms
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
        @Nullable String license,
        @Nullable Redistribution redistribution) {
    public Credits {
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
    }
}
