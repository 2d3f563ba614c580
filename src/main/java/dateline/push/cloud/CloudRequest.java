package dateline.push.cloud;

import dateline.outbound.OutboundAddress;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.push.FormFields;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A request to be told of the changes of feeds.
 *
 * @param topics the addresses of the feeds: the fields {@code url1}, {@code url2} and so on; some clients send {@code url}
 * @param callback at the named domain, or at the address of the client
 */
record CloudRequest(List<URI> topics, OutboundAddress callback) {
    private static final int MOST_TOPICS = 100;
    private static final Pattern HOST = Pattern.compile("\\[[0-9a-fA-F:.]+]|[^/?#:@\\\\]*");

    /**
     * @param client the address of the client
     * @throws ProblemException 400 with what to send instead
     */
    static CloudRequest of(FormFields form, String client) {
        String protocol = form.first("protocol").orElse("http-post").toLowerCase(Locale.ROOT);
        if (!protocol.equals("http-post") && !protocol.equals("https-post")) {
            throw malformed("The protocol must be http-post or https-post.");
        }
        String port = form.first("port").orElseThrow(() -> malformed("The port of the callback is missing."));
        String path = form.first("path").orElseThrow(() -> malformed("The path of the callback is missing."));
        String host = form.first("domain").orElse(client.indexOf(':') < 0 ? client : "[" + client + "]");
        if (!HOST.matcher(form.first("domain").orElse("")).matches()) {
            throw malformed("The domain must be a host name only: send the port and the path in their own fields.");
        }
        boolean secure = protocol.equals("https-post") || port.equals("443");
        String address =
                (secure ? "https://" : "http://") + host + ":" + port + (path.startsWith("/") ? "" : "/") + path;
        try {
            return new CloudRequest(topics(form), OutboundAddress.parse(address));
        } catch (IllegalArgumentException e) {
            throw malformed("The callback " + address + " can't be used: " + e.getMessage());
        }
    }

    private static List<URI> topics(FormFields form) {
        List<URI> topics = new ArrayList<>();
        for (int i = 0; i <= MOST_TOPICS; i++) {
            String name = i == 0 ? "url" : "url" + i;
            form.first(name).ifPresent(url -> topics.add(topic(name, url)));
        }
        if (topics.isEmpty()) {
            throw malformed("url1 is missing: send the address of a feed.");
        }
        return topics.stream().distinct().toList();
    }

    private static URI topic(String name, String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw malformed(name + " is not an address: send the address of a feed.");
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemKind.MALFORMED, detail);
    }
}
