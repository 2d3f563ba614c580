package dateline.problem;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links in an answer to its own host: in its body, and in the fields of its header. */
final class Links {
    /** A quoted value, or the text of an element, that is an address on the host or begins with a slash. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<=[\"'><=(\\s])(?:https://quay\\.example[^\"'<>\\s]*|(?:(?<=(?:href|src|action)=[\"'])|(?<=pe\":\")|(?<=escription=\"))/[^\"'<>\\s]*)");

    private Links() {}

    /** The paths with their queries. The scheme of a category is a name and no link (RFC 4287 §4.2.2.2). */
    static Set<String> of(HttpResponse<String> answer, String host) {
        Set<String> links = new TreeSet<>();
        String fields = String.join(" ", answer.headers().allValues("Link"));
        Matcher matcher = REFERENCE.matcher(" "
                + answer.body().replaceAll("(?:domain|scheme)=\"[^\"]*\"", "").replace("&amp;", "&") + " " + fields);
        while (matcher.find()) {
            URI link = URI.create(host).resolve(matcher.group().replaceAll("[.,;)]+$", ""));
            links.add(link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()));
        }
        return links;
    }
}
