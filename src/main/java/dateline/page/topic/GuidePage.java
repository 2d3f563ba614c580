package dateline.page.topic;

import dateline.page.layout.Calendar;
import dateline.page.layout.PageLayout;
import dateline.page.layout.PageLink;
import java.util.List;

/**
 * What a person sees who follows a link to a feed.
 *
 * @param page the topic's own page
 * @param calendar in whose language the moments of the headlines are written
 * @param headlines what the feed has, the newest first
 */
public record GuidePage(PageLayout frame, PageLink page, Calendar calendar, List<Headline> headlines) {}
