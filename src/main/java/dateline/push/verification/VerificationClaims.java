package dateline.push.verification;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Claims verifications that are due, so that one node carries each out. */
@Singleton
public class VerificationClaims {
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final int BATCH = 100;

    private final Verifications verifications;
    private final InstantSource clock;

    VerificationClaims(Verifications verifications, InstantSource clock) {
        this.verifications = verifications;
        this.clock = clock;
    }

    /** Claims some. */
    @Transactional
    public List<Verification> claim() {
        Instant now = clock.instant();
        List<Verification> due = verifications.due(now, BATCH);
        if (!due.isEmpty()) {
            verifications.claim(due.stream().map(Verification::id).toList(), now.plus(CLAIM));
        }
        return due;
    }
}
