package dateline.delivery.partner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.access.Token;
import dateline.access.TokenRegistry;
import dateline.article.feed.FeedKey;
import dateline.article.log.LogTime;
import dateline.article.range.FeedRanges;
import dateline.delivery.memory.KnownVersion;
import dateline.delivery.memory.KnownVersions;
import dateline.partner.Partner;
import dateline.partner.Partners;
import dateline.partner.Tallies;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Checks the tokens of partners. It remembers the result for the hashes of tokens, never for the tokens themselves, and
 * only of valid ones.
 */
@Singleton
public final class Admissions {
    private static final int MOST = 20_000;

    private final TokenRegistry tokens;
    private final Partners partners;
    private final Tallies tallies;
    private final KnownVersions versions;
    private final FeedRanges ranges;
    private final LogTime time;
    private final Cache<ByteBuffer, Admission> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Admissions(
            TokenRegistry tokens,
            Partners partners,
            Tallies tallies,
            KnownVersions versions,
            FeedRanges ranges,
            LogTime time) {
        this.tokens = tokens;
        this.partners = partners;
        this.tallies = tallies;
        this.versions = versions;
        this.ranges = ranges;
        this.time = time;
    }

    /** The admission of a target whose token was checked and is still valid; null otherwise. It never waits. */
    @Nullable
    Admission remembered(PartnerTarget target) {
        if (target.token() == null) {
            return null;
        }
        Admission admission = known.getIfPresent(key(target.token()));
        return admission != null && admission.isCurrent() && isFor(target, admission) ? admission : null;
    }

    /** Checks the token of a target; empty when it is not a valid one, or that of another partner. */
    Optional<Admission> check(PartnerTarget target) {
        Admission remembered = remembered(target);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        // The numbers are asked for before the store is read, so that no change in between is missed.
        long general = versions.general();
        KnownVersion version = versions.of(FeedKey.PARTNERS);
        long seen = Math.max(
                general, ranges.version(FeedKey.PARTNERS, Instant.EPOCH).number());
        Optional<Admission> admission = tokens.valid(target.token() == null ? "" : target.token())
                .flatMap(token -> admission(token, version, seen));
        admission.ifPresent(valid -> known.put(key(String.valueOf(target.token())), valid));
        return admission.filter(valid -> isFor(target, valid));
    }

    private Optional<Admission> admission(Token token, KnownVersion version, long seen) {
        return token.allScopes()
                .partner()
                .flatMap(partners::findByName)
                .filter(partner -> partner.retired() == null)
                .map((Partner partner) ->
                        Admission.of(partner, token.expires(), tallies.of(partner.name()), version, seen));
    }

    private boolean isFor(PartnerTarget target, Admission admission) {
        return (target.partner() == null || target.partner().equals(admission.partner()))
                && admission.isValid(time.now());
    }

    private static ByteBuffer key(String token) {
        return ByteBuffer.wrap(DigestUtils.sha256(token));
    }
}
