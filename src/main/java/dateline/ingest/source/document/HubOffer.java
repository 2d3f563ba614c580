package dateline.ingest.source.document;

import static dateline.ingest.source.document.part.FeedVocabulary.atom;

import dateline.ingest.source.document.part.EntryFields;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed says that one can be told of its changes (WebSub §4).
 *
 * @param hub the first hub that it names; null for none
 * @param topic the address that it gives as its own; null for none
 */
public record HubOffer(@Nullable String hub, @Nullable String topic) {
    /** Of a feed that says nothing. */
    public static final HubOffer NONE = new HubOffer(null, null);

    /** A link and its parameters (RFC 8288 §3). */
    private static final Pattern LINK = Pattern.compile(
            "<([^<>]{1,2000})>((?:\\s*;\\s*[^\\s=;,\"<>]+(?:\\s*=\\s*(?:\"[^\"]*\"|[^\\s\",;<>]*))?)*)");

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^\\s=;,\"]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\",;]*))");
    private static final Set<String> TYPES = Set.of("websub", "pubsubhubbub");
    private static final int LONGEST = 2_000;

    /** What the header field {@code Link} says. */
    public static HubOffer ofField(@Nullable String field, URI address) {
        String hub = null;
        String topic = null;
        Matcher link = LINK.matcher(field == null ? "" : field);
        while (link.find()) {
            Map<String, String> parameters = parameters(link.group(2));
            // A link with another context is of another document (RFC 8288 §3.2).
            List<String> relations = parameters.containsKey("anchor")
                    ? List.of()
                    : Arrays.asList(parameters
                            .getOrDefault("rel", "")
                            .toLowerCase(Locale.ROOT)
                            .split("\\s+"));
            hub = hub == null && relations.contains("hub") ? resolved(link.group(1), address) : hub;
            topic = topic == null && relations.contains("self") ? resolved(link.group(1), address) : topic;
        }
        return new HubOffer(hub, topic);
    }

    /** What the links of Atom in a feed or channel say. */
    static HubOffer ofLinks(Element feed, URI address) {
        return new HubOffer(link(feed, "hub", address), link(feed, "self", address));
    }

    /** What a JSON Feed says (JSON Feed 1.1, "hubs" and "feed_url"). */
    static HubOffer ofJson(Map<?, ?> feed, URI address) {
        String hub = JsonFeedReader.maps(feed.get("hubs")).stream()
                .filter(one ->
                        TYPES.contains(Objects.toString(one.get("type"), "").toLowerCase(Locale.ROOT)))
                .map(one -> resolved(JsonFeedReader.text(one, "url"), address))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new HubOffer(hub, resolved(JsonFeedReader.text(feed, "feed_url"), address));
    }

    /** This, or where it is silent, another one. */
    public HubOffer or(HubOffer other) {
        return new HubOffer(hub == null ? other.hub : hub, topic == null ? other.topic : topic);
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        Matcher one = PARAMETER.matcher(text);
        while (one.find()) {
            String value = one.group(2) == null ? one.group(3) : one.group(2);
            parameters.putIfAbsent(one.group(1).toLowerCase(Locale.ROOT), value);
        }
        return parameters;
    }

    private static @Nullable String link(Element feed, String relation, URI address) {
        return atom(feed, "link").stream()
                .filter(link -> relation.equalsIgnoreCase(
                        link.getAttributeValue("rel", "").strip()))
                .map(link -> resolved(link.getAttributeValue("href"), address))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** An absolute address stays exactly as it is written, since hubs compare topics letter by letter. */
    private static @Nullable String resolved(@Nullable String written, URI address) {
        URI resolved = new EntryFields(address).resolved(written);
        if (written == null || resolved == null || written.length() > LONGEST) {
            return null;
        }
        String text = written.strip();
        boolean isAbsolute = text.regionMatches(true, 0, "http:", 0, 5) || text.regionMatches(true, 0, "https:", 0, 6);
        String shown = isAbsolute ? text : resolved.toString();
        return shown.length() > LONGEST ? null : shown;
    }
}
