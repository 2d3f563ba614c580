package dateline.ingest.source.pull;

import dateline.article.act.DiskSpace;
import dateline.ingest.source.FeedMemory;
import dateline.ingest.source.LookTally;
import dateline.ingest.source.Source;
import dateline.ingest.source.SourceKind;
import dateline.ingest.source.SourceSettings;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.document.FeedDocument;
import dateline.ingest.source.document.HubOffer;
import dateline.ingest.source.entry.EntryIdentity;
import dateline.ingest.source.entry.EntryIntake;
import dateline.ingest.source.look.SourceMethod;
import dateline.ingest.source.rule.Retractions;
import dateline.ingest.source.subscription.HubRegistry;
import dateline.outbound.DecodedBody;
import dateline.outbound.OutboundAddress;
import dateline.outbound.OutboundResult;
import dateline.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Looks at a source that is a feed. */
@Singleton
final class FeedPull implements SourceMethod {
    private static final int NOT_MODIFIED = 304;
    private static final int GONE = 410;
    private static final int OK = 200;
    private static final int IM_USED = 226;
    private static final int LONGEST_TAG = 1_000;
    private static final int LONGEST_DATE = 100;
    private static final int LONGEST_ADDRESS = 2_000;

    private final FeedClient client;
    private final EntryIntake intake;
    private final HubRegistry hubs;
    private final DiskSpace diskSpace;
    private final SourceSettings settings;
    private final InstantSource clock;

    FeedPull(
            FeedClient client,
            EntryIntake intake,
            HubRegistry hubs,
            DiskSpace diskSpace,
            SourceSettings settings,
            InstantSource clock) {
        this.client = client;
        this.intake = intake;
        this.hubs = hubs;
        this.diskSpace = diskSpace;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public SourceKind kind() {
        return SourceKind.FEED;
    }

    @Override
    public String accepted(String name, @Nullable String address) {
        if (address == null) {
            throw new IllegalArgumentException("a feed needs one: send one like https://example.org/feed.xml");
        }
        OutboundAddress parsed = OutboundAddress.parse(address);
        client.refusal(parsed).ifPresent(reason -> {
            throw new IllegalArgumentException("it is not asked: " + reason);
        });
        return parsed.toString();
    }

    @Override
    public String host(String address) {
        return OutboundAddress.parse(address).host();
    }

    @Override
    public SourceState look(Source source, SourceState state) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String moved = state.memory().moved();
        OutboundAddress address = OutboundAddress.parse(moved == null ? source.address() : moved);
        FeedClient.Fetched fetched = client.feed(address, conditions(source, state));
        return switch (fetched.result()) {
            case OutboundResult.Failure failure -> failed(source, state, now, failure.reason(), null);
            case OutboundResult.Answer answer -> {
                PulledAnswer pulled = new PulledAnswer(answer, fetched.address(), now);
                SourceState there = fetched.isPermanent() && !fetched.address().equals(address)
                        ? moved(state, fetched.address())
                        : state;
                yield switch (answer.status()) {
                    case NOT_MODIFIED -> unchanged(source, there, pulled);
                    case OK, IM_USED -> read(source, state, there, pulled);
                    case GONE -> {
                        hubs.end(source.name());
                        yield state.ended(now, "HTTP 410: the feed is gone for good, and is not asked for any more.");
                    }
                    default ->
                        failed(
                                source,
                                state,
                                now,
                                "HTTP " + answer.status() + redirectReason(answer),
                                AnswerFreshness.retryAfter(answer, now));
                };
            }
        };
    }

    /** An answer, and where and when it came. */
    private record PulledAnswer(OutboundResult.Answer answer, OutboundAddress address, Instant at) {
        String said() {
            return "HTTP " + answer.status();
        }

        /** A header field; null when it is absent or too long to be kept. */
        @Nullable
        String header(String name, int longest) {
            return answer.header(name)
                    .filter(value -> !value.isBlank() && value.length() <= longest)
                    .orElse(null);
        }
    }

    /** A delta does not tell what has left the feed, and pages are asked only for that. */
    private static Map<String, String> conditions(Source source, SourceState state) {
        Map<String, String> conditions = new LinkedHashMap<>();
        String tag = state.memory().etag();
        String modified = state.memory().modified();
        if (tag != null) {
            conditions.put("If-None-Match", tag);
            if (source.rules().retractions() != Retractions.PAGES) {
                conditions.put("A-IM", "feed");
            }
        }
        if (modified != null) {
            conditions.put("If-Modified-Since", modified);
        }
        return conditions;
    }

    private SourceState unchanged(Source source, SourceState state, PulledAnswer pulled) {
        Instant next =
                schedule(source).afterAnswer(state.memory(), pulled.at(), AnswerFreshness.maxAge(pulled.answer()));
        return state.succeeded(pulled.at(), pulled.said() + ": not changed", next);
    }

    /** @param state the state without a new address, which is remembered only when a feed is there */
    private SourceState read(Source source, SourceState state, SourceState there, PulledAnswer pulled) {
        DecodedBody body = DecodedBody.of(pulled.answer(), settings.maxFeed());
        String fault = body.fault();
        if (fault != null) {
            return failed(source, state, pulled.at(), pulled.said() + ": " + fault, null);
        }
        String digest = EntryIdentity.digest(body.bytes());
        if (digest.equals(state.memory().digest())) {
            return unchanged(source, validated(there, pulled, digest), pulled);
        }
        if (!diskSpace.forStore()) {
            return failed(source, state, pulled.at(), "The disk of this server's store is full.", null);
        }
        FeedDocument document;
        try {
            document = FeedDocument.read(
                    body.bytes(),
                    pulled.answer().header("Content-Type").orElse(null),
                    pulled.address().uri(),
                    pulled.at());
        } catch (ProblemException e) {
            return failed(
                    source,
                    state,
                    pulled.at(),
                    pulled.said() + ": " + e.problem().detail(),
                    null);
        }
        boolean whole = pulled.answer().status() == OK;
        LookTally tally = intake.take(source, document, whole, client::pageStatus);
        subscribe(source, pulled, document);
        SourceState after = altered(validated(there, pulled, digest), document, pulled.at(), tally);
        Instant next =
                schedule(source).afterAnswer(after.memory(), pulled.at(), AnswerFreshness.maxAge(pulled.answer()));
        return after.succeeded(pulled.at(), pulled.said() + ": " + tally.text(), next)
                .with(tally);
    }

    private SourceState failed(
            Source source, SourceState state, Instant now, String reason, @Nullable Instant notBefore) {
        return state.failed(now, reason, schedule(source).afterFailure(state.failures(), now, notBefore));
    }

    /** The header field goes before the document (WebSub §4); a delta that names no hub says nothing of it. */
    private void subscribe(Source source, PulledAnswer pulled, FeedDocument document) {
        if (!source.rules().pushed()) {
            return;
        }
        String asked = pulled.address().toString();
        HubOffer offer = HubOffer.ofField(
                        pulled.answer().header("Link").orElse(null),
                        pulled.address().uri())
                .or(document.offer())
                .or(new HubOffer(null, asked));
        if (offer.hub() != null || pulled.answer().status() == OK) {
            hubs.offer(source, offer);
        }
    }

    private PullSchedule schedule(Source source) {
        Instant pushed = source.rules().pushed() ? hubs.aliveUntil(source) : null;
        return new PullSchedule(source.rules(), ThreadLocalRandom.current(), pushed);
    }

    /** A redirect that is still there was one too many, or leads nowhere. */
    private static String redirectReason(OutboundResult.Answer answer) {
        return answer.status() / 100 == 3 ? ": the redirect leads to no address, or there are too many" : "";
    }

    private static SourceState moved(SourceState state, OutboundAddress address) {
        return address.toString().length() > LONGEST_ADDRESS
                ? state
                : state.with(state.memory().movedTo(address.toString())).at(address.host());
    }

    private static SourceState validated(SourceState state, PulledAnswer pulled, String digest) {
        return state.with(state.memory()
                .validated(pulled.header("ETag", LONGEST_TAG), pulled.header("Last-Modified", LONGEST_DATE), digest));
    }

    /** The document was another one than before; entries that are all known do not count as a change. */
    private static SourceState altered(SourceState state, FeedDocument document, Instant now, LookTally tally) {
        FeedMemory memory = state.memory().hinted(document.hints());
        boolean isNews = tally.taken() + tally.withdrawn() > 0;
        FeedMemory later = isNews ? memory.alteredAt(now, PullSchedule.rhythm(memory, now)) : memory;
        // What could not be found out is asked for again at the next look, so the document must come again, too.
        return state.with(tally.unsettled() > 0 ? later.unvalidated() : later);
    }
}
