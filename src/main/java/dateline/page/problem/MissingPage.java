package dateline.page.problem;

import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLink;
import java.util.List;

/**
 * The page of an address that does not exist.
 *
 * @param nearest links to topics with similar names
 */
public record MissingPage(PageLayout layout, List<PageLink> nearest) {}
