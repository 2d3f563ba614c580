package dateline.page;

import java.util.List;

/**
 * What a person sees who follows a link to a feed.
 *
 * @param page the topic's own page
 * @param calendar in whose language the moments of the headlines are written
 * @param headlines what the feed has, the newest first
 */
public record GuidePage(Frame frame, Way page, Calendar calendar, List<Headline> headlines) {}
