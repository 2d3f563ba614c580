package dateline.ingest.source.hub;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.SourceStates;
import dateline.ingest.source.hub.PushedDocumentCounts.Outcome;
import dateline.ingest.source.look.SourceClaims;
import dateline.ingest.source.subscription.HubSubscription;
import dateline.ingest.source.subscription.HubSubscriptions;
import dateline.ingest.source.subscription.PushedDocument;
import dateline.ingest.source.subscription.PushedDocuments;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Keeps what hubs send until it is taken (WebSub §7). */
@Singleton
public class PushedContent {
    /** The largest compressed document that is kept; for a larger one, and for too many, the feed itself is asked. */
    private static final int MOST_BYTES = 1_000_000;

    private static final byte[] NOTHING = new byte[0];
    private static final int MOST_WAITING = 20;
    private static final int LONGEST_TYPE = 200;

    private final HubSubscriptions subscriptions;
    private final PushedDocuments documents;
    private final SourceStates states;
    private final SourceClaims claims;
    private final InstantSource clock;

    PushedContent(
            HubSubscriptions subscriptions,
            PushedDocuments documents,
            SourceStates states,
            SourceClaims claims,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.states = states;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * A document as it has come.
     *
     * @param type null when it was not sent
     * @param signature null when it was not sent
     */
    @SuppressWarnings("ArrayRecordComponent") // Never changed or compared.
    public record Content(@Nullable String type, @Nullable String signature, byte[] body) {}

    /** Whether there is such a callback, so that nothing is read for others. */
    public boolean isKnown(String callback) {
        return subscriptions.findByCallback(callback).isPresent();
    }

    /** Keeps a document, if it may be what it says; what it says is looked at afterwards. */
    @Transactional
    public Outcome receive(String callback, Content content) {
        HubSubscription one = subscriptions.lock(callback).orElse(null);
        if (one == null) {
            return Outcome.UNKNOWN;
        }
        return switch (one.standing()) {
            case DENIED, ENDING -> Outcome.ENDED;
            case REQUESTED, ACTIVE, REPLACED -> {
                SourceState state = states.findBySource(one.source()).orElse(null);
                yield state == null ? Outcome.ENDED : keep(one, state, content);
            }
        };
    }

    private Outcome keep(HubSubscription one, SourceState state, Content content) {
        if (!ContentSignature.isValid(content.signature(), content.body(), one.secret())) {
            subscriptions.update(one.ignoredOne("A document was ignored: its signature is missing or wrong."));
            return Outcome.BAD_SIGNATURE;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        subscriptions.update(one.receivedAt(now));
        int waiting = documents.countBySource(one.source());
        byte[] compressed = content.body().length > 0 && waiting < MOST_WAITING ? compressed(content.body()) : NOTHING;
        byte[] kept = compressed.length > MOST_BYTES ? NOTHING : compressed;
        if (waiting <= MOST_WAITING) {
            String type = content.type();
            documents.save(new PushedDocument(
                    UuidCreator.getTimeOrderedEpoch(),
                    one.source(),
                    one.topic(),
                    type == null || type.length() > LONGEST_TYPE ? null : type,
                    kept,
                    now));
        }
        claims.makeDue(state.host(), SourceState.AT_ONCE);
        return kept.length == 0 ? Outcome.FEED_ASKED : Outcome.KEPT;
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
