package dateline.push.verification;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Claims verifications, so that one node carries each out. */
@Singleton
public class VerificationClaims {
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final int BATCH = 100;

    /** How soon a callback is asked that this server could not ask. */
    private static final Duration POSTPONEMENT = Duration.ofSeconds(1);

    private final Verifications verifications;
    private final InstantSource clock;

    VerificationClaims(Verifications verifications, InstantSource clock) {
        this.verifications = verifications;
        this.clock = clock;
    }

    /** Stores a request, which replaces the earlier ones for the same subscription; it is claimed by the next who looks. */
    @Transactional
    public void add(Verification request) {
        // Whichever is confirmed first, the last request counts.
        verifications.deleteEarlier(request.host(), request.kind().name(), request.path(), request.callback());
        verifications.save(request);
    }

    /** Stores a request that this node has claimed. */
    @Transactional
    public void addClaimed(Verification request) {
        add(request.due(clock.instant().plus(CLAIM)));
    }

    /** Nobody was asked, for a reason of this server: it is tried again soon. */
    void postpone(Verification verification) {
        verifications.claim(List.of(verification.id()), clock.instant().plus(POSTPONEMENT));
    }

    /**
     * Claims some that are due.
     *
     * @param busy those who are left out
     * @param limit how many at most
     * @param place whether there is a place for one; the others stay
     */
    @Transactional
    void claim(VerificationPlaces.Busy busy, int limit, Predicate<Verification> place) {
        Instant now = clock.instant();
        List<UUID> claimed = verifications.due(now, busy.hosts(), busy.clients(), Math.min(BATCH, limit)).stream()
                .filter(place)
                .map(Verification::id)
                .toList();
        if (!claimed.isEmpty()) {
            verifications.claim(claimed, now.plus(CLAIM));
        }
    }
}
