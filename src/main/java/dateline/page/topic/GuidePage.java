package dateline.page.topic;

import dateline.page.layout.Calendar;
import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLink;
import java.util.List;

/**
 * The page that a browser gets for the address of a feed; it explains how to subscribe.
 *
 * @param page the topic's own page
 * @param hub whether readers are told of changes at once
 * @param calendar writes the dates of the headlines
 * @param headlines the articles of the feed, the newest first
 */
public record GuidePage(PageLayout layout, PageLink page, boolean hub, Calendar calendar, List<Headline> headlines) {}
