package dateline.delivery.partner;

import dateline.article.entitlement.Edition;
import dateline.delivery.memory.KnownVersion;
import dateline.partner.Partner;
import dateline.partner.Tally;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token opens, as it was when it was checked.
 *
 * @param partner the name of the partner
 * @param formats the extensions that it may take
 * @param starts from when it is valid; null when it is
 * @param ends until when it is valid; null for no end
 * @param changed when the contract was last changed: a copy from before may have what the partner must not get any more
 * @param version the version of the list of partners
 * @param seen the number at which it was checked
 */
record Admission(
        String partner,
        Edition edition,
        Set<String> formats,
        @Nullable Instant starts,
        @Nullable Instant ends,
        Instant changed,
        Tally tally,
        KnownVersion version,
        long seen) {
    /**
     * The admission of a partner.
     *
     * @param expires when the token expires; null for never
     */
    static Admission of(Partner partner, @Nullable Instant expires, Tally tally, KnownVersion version, long seen) {
        Instant ends = partner.ends();
        boolean tokenFirst = expires != null && (ends == null || expires.isBefore(ends));
        return new Admission(
                partner.name(),
                partner.edition(),
                Set.copyOf(partner.formats()),
                partner.starts(),
                tokenFirst ? expires : ends,
                partner.changed(),
                tally,
                version,
                seen);
    }

    /** Whether neither a partner nor a token has changed since the check. */
    boolean isCurrent() {
        return version.isCurrent(seen);
    }

    boolean isValid(Instant now) {
        return (starts == null || !starts.isAfter(now)) && (ends == null || ends.isAfter(now));
    }

    /** Whether the partner may take the format in an address, which ends with the extension of the format. */
    boolean allows(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return formats.contains(path.substring(path.lastIndexOf('.') + 1));
    }
}
