package dateline.delivery.partner;

import dateline.article.feed.FeedKey;
import dateline.article.range.FeedRanges;
import dateline.attribution.Agencies;
import dateline.delivery.list.FeedLists;
import dateline.feed.DocumentFormat;
import dateline.feed.PublicAddress;
import dateline.feed.Topic;
import dateline.feed.opml.OpmlWriter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lists the feeds of a partner for its feed reader (OPML 2.0), at its own addresses and in a format of its contract. An agency
 * is listed when the public may read an article of it, or when the partner has asked for its feed before. The list is made for
 * each request, since the addresses of one partner must not be in an answer to another.
 */
@Singleton
final class PartnerFeedList {
    /** The address of the list, below the beginning of a partner's addresses. */
    static final String PATH = "/feeds.opml";

    private final FeedLists lists;
    private final Agencies agencies;
    private final FeedRanges ranges;
    private final OpmlWriter writer;
    private final PublicAddress home;

    PartnerFeedList(FeedLists lists, Agencies agencies, FeedRanges ranges, OpmlWriter writer, PublicAddress home) {
        this.lists = lists;
        this.agencies = agencies;
        this.ranges = ranges;
        this.writer = writer;
        this.home = home;
    }

    /** The list as UTF-8. */
    byte[] document(PartnerTarget target, Admission admission) {
        DocumentFormat format = DocumentFormat.FEEDS.stream()
                .filter(one -> admission.formats().contains(one.extension()))
                .findFirst()
                .orElse(DocumentFormat.RSS);
        return writer.write(
                lists.planned(agencies(admission)),
                topic -> new OpmlWriter.FeedLink(
                        format,
                        home.at(target.prefix()
                                + home.feed(topic.path(), format)
                                        .toString()
                                        .substring(home.at("").toString().length())),
                        null));
    }

    private List<Topic> agencies(Admission admission) {
        List<Topic> open = agencies.open().stream().map(Topic::of).toList();
        Set<FeedKey> shown = ranges.shown(open.stream()
                .flatMap(topic ->
                        Stream.of(topic.key(), topic.in(admission.edition()).key()))
                .toList());
        return open.stream()
                .filter(topic -> shown.contains(topic.key())
                        || shown.contains(topic.in(admission.edition()).key()))
                .toList();
    }
}
