package dateline.ingest.source.hub;

import dateline.article.act.DiskSpace;
import dateline.ingest.source.LookTally;
import dateline.ingest.source.Refusal;
import dateline.ingest.source.Source;
import dateline.ingest.source.SourceSettings;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.SourceStates;
import dateline.ingest.source.Sources;
import dateline.ingest.source.document.FeedDocument;
import dateline.ingest.source.entry.EntryIntake;
import dateline.ingest.source.look.Arrivals;
import dateline.ingest.source.look.SourceClaims;
import dateline.ingest.source.look.SourceLook;
import dateline.ingest.source.pull.FeedClient;
import dateline.ingest.source.subscription.PushedDocument;
import dateline.ingest.source.subscription.PushedDocuments;
import dateline.problem.ProblemException;
import dateline.problem.StoreFailure;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes documents of hubs, as documents that were pulled. A hub may leave out entries that it has sent before (WebSub §7), so
 * that what such a document does not have has not left the feed.
 */
@Singleton
final class PushedIntake implements Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(PushedIntake.class);

    private final PushedDocuments documents;
    private final Sources sources;
    private final SourceStates states;
    private final SourceClaims claims;
    private final HubClaims hubs;
    private final EntryIntake intake;
    private final FeedClient client;
    private final DiskSpace diskSpace;
    private final SourceSettings settings;

    PushedIntake(
            PushedDocuments documents,
            Sources sources,
            SourceStates states,
            SourceClaims claims,
            HubClaims hubs,
            EntryIntake intake,
            FeedClient client,
            DiskSpace diskSpace,
            SourceSettings settings) {
        this.documents = documents;
        this.sources = sources;
        this.states = states;
        this.claims = claims;
        this.hubs = hubs;
        this.intake = intake;
        this.client = client;
        this.diskSpace = diskSpace;
        this.settings = settings;
    }

    @Override
    public boolean areWaiting() {
        return documents.isAnyWaiting();
    }

    @Override
    public boolean takeNext(String host) {
        PushedDocument next = documents.next(host).orElse(null);
        if (next == null) {
            return false;
        }
        Source source = sources.findByName(next.source()).orElse(null);
        if (source != null) {
            take(source, next);
        }
        documents.deleteById(next.id());
        return true;
    }

    private void take(Source source, PushedDocument document) {
        byte[] body = document.body();
        if (body.length == 0 || !diskSpace.forStore()) {
            // A look can wait until there is room.
            hubs.lookSoon(source.name());
            return;
        }
        LookTally tally = tally(source, document, body);
        states.findBySource(source.name())
                .ifPresent(state -> claims.save(List.of(new SourceLook(source, after(state, tally)))));
        if (tally.unsettled() > 0) {
            hubs.lookSoon(source.name());
        }
    }

    /** What could not be found out is asked for at the next look, which gets the whole document then. */
    private static SourceState after(SourceState state, LookTally tally) {
        SourceState after = state.with(tally);
        return tally.unsettled() > 0 ? after.with(after.memory().unvalidated()) : after;
    }

    private LookTally tally(Source source, PushedDocument document, byte[] body) {
        try {
            FeedDocument read = FeedDocument.read(
                    decompressed(body), document.type(), URI.create(document.topic()), document.received());
            return intake.take(source, read, false, client::pageStatus);
        } catch (ProblemException e) {
            return refused(document, e.problem().detail());
        } catch (RuntimeException | StackOverflowError e) {
            if (e instanceof RuntimeException failed && StoreFailure.isIn(failed)) {
                throw failed;
            }
            LOG.error("A document that a hub has sent for the source {} can't be read", source.name(), e);
            return refused(document, "The server failed to read this document.");
        }
    }

    private static LookTally refused(PushedDocument document, String reason) {
        return LookTally.refused(new Refusal("a document of the hub", reason, document.received()));
    }

    private byte[] decompressed(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readNBytes(settings.maxFeed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
