package dateline.attribution;

import io.micronaut.core.annotation.Introspected;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may get an article from this server, by the terms of its agency; the constants begin with the least strict one. */
@Introspected
public enum Redistribution {
    /** Everybody: it is in the public feeds, pages and search results. */
    ALLOWED,
    /** Only partners. */
    PARTNERS,
    /** Only the newsroom's own clients of the API. */
    NONE;

    /** All words, for messages. */
    public static final String WORDS =
            Arrays.stream(values()).map(Redistribution::word).collect(Collectors.joining(", "));

    /** The word in JSON, documents and settings. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with a word. */
    public static Optional<Redistribution> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /**
     * The one that applies to an article: that of its agency, or its own when that is stricter.
     *
     * @param agencies all agencies, with the retired ones
     */
    public static Redistribution of(Credits credits, Collection<Agency> agencies) {
        Redistribution own = credits.redistribution() == null ? ALLOWED : credits.redistribution();
        return agencies.stream()
                .filter(agency -> agency.id().equals(credits.agency()))
                .flatMap(agency -> Stream.ofNullable(agency.redistribution()))
                .filter(other -> other.compareTo(own) > 0)
                .findFirst()
                .orElse(own);
    }
}
