package dateline.page.problem;

import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLink;
import java.util.List;

/**
 * What stands where there is nothing.
 *
 * @param nearest what there is under names like that
 */
public record MissingPage(PageLayout frame, List<PageLink> nearest) {}
