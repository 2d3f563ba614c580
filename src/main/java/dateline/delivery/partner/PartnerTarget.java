package dateline.delivery.partner;

import dateline.access.AccessFilter;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The target of a request for a feed of a partner.
 *
 * @param partner the name in the path, or the user of HTTP Basic; null when only a token is sent
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

    /** The target of a request whose route is that of a partner. */
    static PartnerTarget of(HttpRequest<?> request) {
        return Objects.requireNonNull(
                of(request.getUri().toString(), request.getHeaders().get(HttpHeaders.AUTHORIZATION)));
    }

    /** The path of the public feed, without a query. */
    String path() {
        int query = rest.indexOf('?');
        return query < 0 ? rest : rest.substring(0, query);
    }

    /** The same target in a format. */
    PartnerTarget in(String extension) {
        return new PartnerTarget(partner, token, prefix, path() + "." + extension + rest.substring(path().length()));
    }

    /** The target of a request that names its partner, if at all, in the field Authorization only. */
    static PartnerTarget ofHeader(@Nullable String authorization) {
        boolean basic = isBasic(authorization);
        String pair = basic
                ? decoded(Objects.requireNonNull(authorization)
                        .substring(BASIC.length())
                        .strip())
                : "";
        String partner = basic ? pair.substring(0, Math.max(0, pair.indexOf(':'))) : null;
        return new PartnerTarget(partner, token(partner == null ? "" : partner, authorization), PARTNERS, "");
    }

    private static boolean isBasic(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
    }

    /** Whether the path has a token, so that its refusal does not ask for one. */
    boolean isWithToken() {
        return prefix.startsWith(TOKENS);
    }

    /** The secret of HTTP Basic, whose user is the partner (RFC 7617 §2), or a bearer token (RFC 6750 §2.1). */
    static @Nullable String token(String partner, @Nullable String authorization) {
        if (authorization == null || !isBasic(authorization)) {
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
