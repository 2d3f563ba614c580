package dateline.api.feed;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.api.article.ArticleEdits;
import dateline.article.ReferenceData;
import dateline.article.act.CombinedFeedActs;
import dateline.article.combined.CombinedFeed;
import dateline.article.combined.CombinedFeeds;
import dateline.http.IfMatch;
import dateline.ingest.field.Fields;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be requested for combined feeds, with the same faults for the publishing API and for the desk. */
@Singleton
public final class CombinedFeedRequests {
    private static final String UNNAMED = "preview";

    private final CombinedFeeds feeds;
    private final CombinedFeedActs combinedFeedActs;
    private final ArticleEdits edits;
    private final InstantSource clock;
    private final int entries;

    CombinedFeedRequests(
            CombinedFeeds feeds,
            CombinedFeedActs combinedFeedActs,
            ArticleEdits edits,
            InstantSource clock,
            @Value("${dateline.feed.entries:50}") int entries) {
        this.feeds = feeds;
        this.combinedFeedActs = combinedFeedActs;
        this.edits = edits;
        this.clock = clock;
        this.entries = entries;
    }

    /** All combined feeds in the order of their names, also retired ones. */
    public List<CombinedFeedJson> all() {
        ReferenceData reference = edits.reference();
        return feeds.listOrderByName().stream()
                .map(feed -> CombinedFeedJson.of(feed, reference))
                .toList();
    }

    /**
     * The feed with a name.
     *
     * @throws ProblemException 404 when there is none
     */
    public CombinedFeedJson read(String name) {
        return CombinedFeedJson.of(existing(name), edits.reference());
    }

    /**
     * The feed as its fields describe it so far, for a preview. It is not stored, and it may still have no title and no name.
     *
     * @throws ProblemException 422 that names every fault
     */
    public CombinedFeed described(String name, Map<?, ?> json) {
        Map<Object, Object> fields = new LinkedHashMap<>(json);
        fields.putIfAbsent("title", UNNAMED);
        CombinedFeed before = feeds.findByName(name).orElse(null);
        return fields(Section.isSlug(name) ? name : UNNAMED, fields, before, edits.reference());
    }

    /** Creates a combined feed, or replaces all its fields. */
    public SavedResource<CombinedFeedJson> put(String name, Map<?, ?> json, IfMatch ifMatch, Caller caller) {
        ReferenceData reference = edits.reference();
        CombinedFeed before = feeds.findByName(name).orElse(null);
        demandCurrent(ifMatch, before, reference);
        CombinedFeed after = fields(name, json, before, reference);
        CombinedFeed now = combinedFeedActs.save(before, after, caller.name());
        return new SavedResource<>(before == null, CombinedFeedJson.of(now, reference));
    }

    /** Retires a combined feed; one that is retired already stays so. */
    public void retire(String name, IfMatch ifMatch, Caller caller) {
        CombinedFeed before = existing(name);
        demandCurrent(ifMatch, before, edits.reference());
        if (before.isOpen()) {
            combinedFeedActs.save(before, before.retiredAt(clock.instant()), caller.name());
        }
    }

    private CombinedFeed fields(String name, Map<?, ?> json, @Nullable CombinedFeed before, ReferenceData reference) {
        return new CombinedFeedFields(Fields.of(json), name, before, reference).read(clock.instant(), entries);
    }

    private CombinedFeed existing(String name) {
        return feeds.findByName(name)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND, "There is no feed \"" + name + "\": list them at /api/feeds."));
    }

    private static void demandCurrent(IfMatch ifMatch, @Nullable CombinedFeed before, ReferenceData reference) {
        ifMatch.demand(
                before == null ? null : CombinedFeedJson.of(before, reference),
                "The feed has changed since you read it: read it again.");
    }
}
