package dateline.page;

import java.util.List;

/**
 * What a person sees who follows a link to a feed.
 *
 * @param page the topic's own page
 * @param headlines what the feed has, the newest first
 */
public record GuidePage(Frame frame, Way page, List<Headline> headlines) {}
