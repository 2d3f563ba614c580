package dateline.attribution;

import org.jspecify.annotations.Nullable;

/**
 * The terms of use of an article: its own, or else those of its agency.
 *
 * @param rights the rights line, in plain text; for the publication's own article, that of the publication by default
 * @param usageTerms the terms of use, in plain text
 * @param license the URI of a licence
 */
public record Terms(
        @Nullable String rights,
        @Nullable String usageTerms,
        @Nullable String license) {
    /**
     * The terms for an article.
     *
     * @param publication the rights line of the publication; null for an article that was taken from elsewhere, since what
     *     its origin does not state is not the publication's to claim
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
