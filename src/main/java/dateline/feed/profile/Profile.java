package dateline.feed.profile;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the feed for a taker differs from the neutral feed. Each component is a part, a switch that is off in the plain
 * profile.
 *
 * @param name its name in settings and messages
 * @param content whether entries have their contents, or their summaries in place of them
 * @param images whether entries have pictures; recordings stay
 * @param embeds whether contents keep scripts, frames, forms and inline styles
 * @param plainTitles whether markup is taken out of titles
 * @param joinedCreators whether all authors are named in one element, for readers that take only the first
 * @param descriptionLimit the most characters of a description; 0 for no limit
 * @param region ISO 3166-1 code of the region that a language without a region gets in the feed; null for none
 * @param elements the taker's own elements that are written in RSS
 * @param syndicationRights whether the taker may pass the pictures on; null when nothing is said about it
 * @param logo address of the logo for this taker; null for that of the publication
 * @param analytics the taker's or the publisher's HTML for counting readers; null for none
 * @param feedLimit the most bytes of a document, of which the oldest entries are left out; 0 for no limit
 * @param requirements what the taker asks for
 */
public record Profile(
        String name,
        Content content,
        boolean images,
        boolean embeds,
        boolean plainTitles,
        boolean joinedCreators,
        int descriptionLimit,
        @Nullable String region,
        Elements elements,
        @Nullable Boolean syndicationRights,
        @Nullable URI logo,
        @Nullable String analytics,
        long feedLimit,
        Requirements requirements) {
    /** No difference. */
    public static final Profile PLAIN = of("plain", Map.of());

    /** What entries have beside their titles. */
    public enum Content {
        FULL,
        SUMMARY
    }

    /** The vocabularies of takers. */
    public enum Elements {
        NONE,
        /** {@code mi:}, of MSN. */
        MSN,
        /** {@code snf:}, of SmartNews. */
        SMARTNEWS
    }

    /**
     * A profile of parts by their names; what is not named is as in the plain profile.
     *
     * @throws IllegalArgumentException when a part is unknown or its value is wrong
     */
    static Profile of(String name, Map<String, String> values) {
        ProfileParts parts = new ProfileParts(name, values);
        return new Profile(
                name,
                parts.choice("content", Content.FULL),
                parts.flag("images", true),
                parts.flag("embeds", true),
                parts.flag("plain-titles", false),
                parts.flag("joined-creators", false),
                parts.number("description-limit"),
                parts.text("region"),
                parts.choice("elements", Elements.NONE),
                parts.flag("syndication-rights"),
                parts.address("logo"),
                parts.text("analytics"),
                parts.size("feed-limit"),
                Requirements.of(parts));
    }

    /** Whether entries have summaries in place of contents. */
    public boolean isSummary() {
        return content == Content.SUMMARY;
    }

    /** Whether articles are as in the neutral feed. */
    boolean keepsArticles() {
        return images && embeds && !plainTitles && !joinedCreators && descriptionLimit == 0;
    }

    /** The language of the feed: with the region of this profile when it has none. */
    public String language(String tag) {
        return region == null || hasRegion(tag) ? tag : tag + "-" + region;
    }

    /** Whether a BCP 47 tag names a region. */
    public static boolean hasRegion(String tag) {
        return !java.util.Locale.forLanguageTag(tag).getCountry().isEmpty();
    }

    /** A copy for a taker that may have no pictures. */
    public Profile withoutImages() {
        return new Profile(
                name,
                content,
                false,
                embeds,
                plainTitles,
                joinedCreators,
                descriptionLimit,
                region,
                elements,
                syndicationRights,
                logo,
                analytics,
                feedLimit,
                requirements);
    }

    /** A copy for a taker that may have summaries only. */
    public Profile summary() {
        return new Profile(
                name,
                Content.SUMMARY,
                images,
                embeds,
                plainTitles,
                joinedCreators,
                descriptionLimit,
                region,
                elements,
                syndicationRights,
                logo,
                analytics,
                feedLimit,
                requirements);
    }
}
