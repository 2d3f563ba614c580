package dateline.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands where nothing was looked for, or could not be.
 *
 * @param problem what to send instead, in English; null for none
 */
public record SearchPage(Frame frame, @Nullable String problem) {}
