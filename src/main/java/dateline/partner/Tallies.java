package dateline.partner;

import dateline.article.feed.FeedKey;
import dateline.article.log.ChangeWriter;
import dateline.article.range.FeedRanges;
import dateline.problem.StoreFailure;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what partners take, and stores the counts every few seconds and when the server stops. */
@Singleton
public class Tallies {
    private static final Logger LOG = LoggerFactory.getLogger(Tallies.class);

    /** With which the paths of the documents of partners begin. */
    private static final String PATH = "/partners/";

    /** How many days are kept: two years. */
    private static final int KEPT = 731;

    private final Partners partners;
    private final PartnerDays days;
    private final FeedRanges ranges;
    private final ChangeWriter changeWriter;
    private final InstantSource clock;
    private final Map<String, Tally> byPartner = new ConcurrentHashMap<>();

    Tallies(Partners partners, PartnerDays days, FeedRanges ranges, ChangeWriter changeWriter, InstantSource clock) {
        this.partners = partners;
        this.days = days;
        this.ranges = ranges;
        this.changeWriter = changeWriter;
        this.clock = clock;
    }

    /** The tally of a partner on this node. */
    public Tally of(String partner) {
        return byPartner.computeIfAbsent(partner, name -> new Tally());
    }

    /** The tally of the partner that a document is for, by its path; empty for a document for everybody. */
    public Optional<Tally> ofDocument(String path) {
        int end = path.startsWith(PATH) ? path.indexOf('/', PATH.length()) : -1;
        return end < 0 ? Optional.empty() : Optional.of(of(path.substring(PATH.length(), end)));
    }

    /** Stores what was counted since the last time. */
    @Scheduled(fixedDelay = "5s", initialDelay = "5s")
    public void store() {
        byPartner.forEach((name, tally) -> {
            Tally.Counts counts = tally.reset();
            if (!counts.isEmpty()) {
                try {
                    add(name, counts);
                } catch (RuntimeException e) {
                    // The counts of these seconds are lost; they are statistics.
                    if (!StoreFailure.isIn(e)) {
                        LOG.warn("The counts of the partner {} could not be stored", name, e);
                    }
                }
            }
        });
    }

    @EventListener
    void stop(ShutdownEvent event) {
        store();
    }

    /** Deletes old days. */
    @Scheduled(fixedDelay = "1h", initialDelay = "1m")
    void forget() {
        days.deleteBefore(today().minusDays(KEPT));
    }

    /** The lock orders the nodes, so that no count is lost between two of them. */
    @Transactional
    void add(String name, Tally.Counts counts) {
        changeWriter.lock();
        Instant now = clock.instant();
        long before = days.findByPartner(name).map(PartnerLook::taken).orElse(0L);
        long articles = counts.taken() <= before
                ? 0
                : partners.findByName(name)
                        .map(partner -> ranges.changed(
                                FeedKey.entitled(partner.entitlement(), FeedKey.ALL), before, counts.taken()))
                        .orElse(0L);
        if (days.add(
                        name,
                        today(),
                        counts.requests(),
                        counts.unchanged(),
                        counts.refused(),
                        counts.deliveries(),
                        articles)
                == 0) {
            days.insert(
                    name,
                    today(),
                    counts.requests(),
                    counts.unchanged(),
                    counts.refused(),
                    counts.deliveries(),
                    articles);
        }
        if (days.look(name, now, counts.taken()) == 0) {
            days.save(new PartnerLook(name, now, counts.taken()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
