package dateline.page;

import java.util.List;

/**
 * What stands where there is nothing.
 *
 * @param nearest what there is under names like that
 */
public record MissingPage(Frame frame, List<Way> nearest) {}
