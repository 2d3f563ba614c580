package dateline.delivery.partner;

import dateline.access.AccessFilter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The target of a request for a feed of a partner.
 *
 * @param partner the name in the path; null when the path has a token in place of it
 * @param token the token in the path or in the field Authorization; null when there is none
 * @param prefix the part of the path before the address of the public feed
 * @param rest the address of the public feed: a path, and a query if there is one
 */
record PartnerTarget(@Nullable String partner, @Nullable String token, String prefix, String rest) {
    /** Before the name of a partner. */
    static final String PARTNERS = "/partners/";

    /** Before a token. */
    static final String TOKENS = "/p/";

    private static final String BASIC = "Basic ";

    /**
     * Reads a target.
     *
     * @param authorization the value of the field Authorization, if there is one
     * @return null when the target is not that of a partner
     */
    static @Nullable PartnerTarget of(String uri, @Nullable String authorization) {
        boolean byToken = uri.startsWith(TOKENS);
        int begin = byToken ? TOKENS.length() : uri.startsWith(PARTNERS) ? PARTNERS.length() : 0;
        if (begin == 0) {
            return null;
        }
        int slash = uri.indexOf('/', begin);
        int end = slash < 0 ? uri.length() : slash;
        String segment = uri.substring(begin, end);
        String prefix = uri.substring(0, end);
        String rest = uri.substring(end);
        return byToken
                ? new PartnerTarget(null, segment, prefix, rest)
                : new PartnerTarget(segment, token(segment, authorization), prefix, rest);
    }

    /** The secret of HTTP Basic, whose user is the partner (RFC 7617 §2), or a bearer token (RFC 6750 §2.1). */
    static @Nullable String token(String partner, @Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return AccessFilter.token(authorization).orElse(null);
        }
        String pair = decoded(authorization.substring(BASIC.length()).strip());
        return pair.startsWith(partner + ":") ? pair.substring(partner.length() + 1) : null;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
