package dateline.attribution;

import org.jspecify.annotations.Nullable;

/**
 * What may be done with an article: what it says itself, or else its agency.
 *
 * @param rights plain text; of an article that is of no agency, the publication's
 * @param usageTerms plain text
 * @param license URI of a licence
 */
public record Terms(
        @Nullable String rights,
        @Nullable String usageTerms,
        @Nullable String license) {
    /**
     * The terms that hold for an article.
     *
     * @param publication the rights line of the publication
     */
    public static Terms of(Credits credits, @Nullable Agency agency, @Nullable String publication) {
        return agency == null
                ? new Terms(first(credits.rights(), publication), credits.usageTerms(), credits.license())
                : new Terms(
                        first(credits.rights(), agency.rights()),
                        first(credits.usageTerms(), agency.usageTerms()),
                        first(credits.license(), agency.license()));
    }

    private static @Nullable String first(@Nullable String own, @Nullable String other) {
        return own == null ? other : own;
    }
}
