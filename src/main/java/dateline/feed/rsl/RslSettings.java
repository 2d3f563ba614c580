package dateline.feed.rsl;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the publication as machines read them.
 *
 * @param license URI of the licence of the whole publication; null for none
 * @param terms address of the page with the terms for people; null for none
 * @param permits the uses that are permitted, in the words of RSL (§3.4.1.1); every other use is then not
 * @param prohibits the uses that are prohibited
 */
@ConfigurationProperties("dateline.rsl")
public record RslSettings(
        @Nullable URI license,
        @Nullable URI terms,
        @Bindable(defaultValue = "") List<String> permits,
        @Bindable(defaultValue = "") List<String> prohibits) {
    /** No terms. */
    public static final RslSettings NONE = new RslSettings(null, null, List.of(), List.of());

    public RslSettings {
        permits = words(permits);
        prohibits = words(prohibits);
    }

    private static List<String> words(List<String> words) {
        return words.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
