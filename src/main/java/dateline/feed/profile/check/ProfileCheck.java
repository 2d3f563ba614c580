package dateline.feed.profile.check;

import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.entry.Entry;
import dateline.feed.profile.Profile;
import dateline.feed.profile.Requirements;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Compares the feed for a taker with the taker's requirements. */
@Singleton
public final class ProfileCheck {
    private final FeedSettings settings;
    private final InstantSource clock;

    public ProfileCheck(FeedSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What the taker would refuse: first the feed as a whole, then its articles in their order.
     *
     * @param feed assembled with the taker's profile
     * @param size the bytes of the written document
     */
    public List<Refusal> refusals(Feed feed, long size) {
        RefusalList refusals = new RefusalList(feed.profile().requirements());
        checkFeed(feed, size, refusals);
        Set<UUID> ids = new HashSet<>();
        for (Entry entry : feed.entries()) {
            if (!ids.add(entry.article().id())) {
                refusals.add(
                        entry,
                        Rule.ID,
                        "Another entry of the feed has the same id: list each article once, since takers know it by its"
                                + " id.");
            }
            TextRules.check(entry, feed.profile().requirements(), clock.instant(), refusals);
            ContentRules.check(entry, feed, refusals);
        }
        return new ArrayList<>(refusals.all());
    }

    private void checkFeed(Feed feed, long size, RefusalList refusals) {
        Profile profile = feed.profile();
        Requirements required = profile.requirements();
        if (profile.feedLimit() > 0 && size > profile.feedLimit()) {
            refusals.add(
                    Rule.FEED_SIZE,
                    "The feed has " + size + " bytes and may have " + profile.feedLimit()
                            + ": set a lower number of entries, or content: summary.");
        }
        if (required.region() && !Profile.hasRegion(feed.language())) {
            refusals.add(
                    Rule.REGION,
                    "The language of the feed is " + feed.language()
                            + ", without a region: set dateline.feed.language to one like en-US, or dateline.profiles."
                            + profile.name() + ".region.");
        }
        if (required.logo() && profile.logo() == null && settings.image() == null) {
            refusals.add(
                    Rule.LOGO,
                    "The publication has no logo of its own: set dateline.feed.image, or dateline.profiles."
                            + profile.name() + ".logo.");
        }
    }
}
