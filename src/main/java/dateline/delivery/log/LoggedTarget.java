package dateline.delivery.log;

import dateline.problem.PublicPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A requested address without secrets: values of parameters that are named like one, or look like a token of this server. */
final class LoggedTarget {
    private static final String HIDDEN = "***";
    private static final String TOKEN_PREFIX = "dl_";
    private static final List<String> SECRET = List.of(
            "token", "key", "secret", "password", "passwd", "pwd", "auth", "signature", "session", "credential");

    private LoggedTarget() {}

    static String of(String sent) {
        String target = PublicPath.withoutToken(sent);
        int question = target.indexOf('?');
        if (question < 0) {
            return withoutUser(target);
        }
        List<String> parameters = new ArrayList<>();
        for (String parameter : target.substring(question + 1).split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? "" : parameter.substring(0, equals);
            boolean isSecret =
                    isSecret(name) || decoded(parameter.substring(equals + 1)).startsWith(TOKEN_PREFIX);
            parameters.add(isSecret ? (equals < 0 ? "" : name + "=") + HIDDEN : parameter);
        }
        return withoutUser(target.substring(0, question)) + "?" + String.join("&", parameters);
    }

    private static boolean isSecret(String name) {
        String plain = decoded(name).toLowerCase(Locale.ROOT);
        return plain.equals("sig") || SECRET.stream().anyMatch(plain::contains);
    }

    /** An absolute address can have a user and a password before its host (RFC 3986 §3.2.1). */
    private static String withoutUser(String address) {
        int host = address.indexOf("//") + 2;
        int end = host < 2 ? -1 : address.indexOf('/', host);
        int at = host < 2 ? -1 : address.lastIndexOf('@', end < 0 ? address.length() : end);
        return at < host || address.startsWith("/")
                ? address
                : address.substring(0, host) + HIDDEN + address.substring(at);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
