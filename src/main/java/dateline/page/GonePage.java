package dateline.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands at the address of an article that was taken back, or whose time is over. Nothing of the article itself.
 *
 * @param publication its name
 * @param language the article's, in which the notice is
 * @param notice what readers are told; null when the article has expired
 */
public record GonePage(
        String publication, String language, @Nullable String notice) {}
