package dateline.feed.entry;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The addresses of the pictures and recordings that a body contains: those of elements, not those in texts and links.
 *
 * @param addresses in the spelling of {@link ShownAddress}, without fragments
 */
record BodyPictures(Set<String> addresses) {
    private static final String MEDIA = "img, source, picture, video, audio";

    BodyPictures {
        addresses = Set.copyOf(addresses);
    }

    /** The addresses in clean HTML. */
    static BodyPictures of(String html) {
        Set<String> addresses = new HashSet<>();
        for (Element element : Jsoup.parseBodyFragment(html).select(MEDIA)) {
            add(addresses, element.attr("src"));
            add(addresses, element.attr("poster"));
            candidates(element.attr("srcset")).forEach(address -> add(addresses, address));
        }
        return new BodyPictures(addresses);
    }

    /** The pictures or recordings that the body does not contain, each once. */
    <T> List<T> missing(List<T> media, Function<T, URI> url) {
        Set<String> seen = new HashSet<>(addresses);
        return media.stream()
                .filter(one -> seen.add(key(url.apply(one).toString())))
                .toList();
    }

    private static void add(Set<String> addresses, String address) {
        if (!address.isBlank()) {
            addresses.add(key(address));
        }
    }

    /** Addresses of a {@code srcset} (HTML, "Parsing a srcset attribute"). */
    private static List<String> candidates(String srcset) {
        List<String> candidates = new ArrayList<>();
        int i = 0;
        while (i < srcset.length()) {
            int start = i;
            while (i < srcset.length() && srcset.charAt(i) > ' ') {
                i++;
            }
            String address = srcset.substring(start, i);
            int end = address.length();
            while (end > 0 && address.charAt(end - 1) == ',') {
                end--;
            }
            if (end == address.length()) {
                int comma = srcset.indexOf(',', i);
                i = comma < 0 ? srcset.length() : comma;
            }
            candidates.add(address.substring(0, end));
            i++;
        }
        return candidates;
    }

    /** An address without its fragment, and with percent-encoded octets in capitals, so that equal addresses compare so. */
    private static String key(String address) {
        String shown = ShownAddress.shown(address);
        int fragment = shown.indexOf('#');
        StringBuilder key = new StringBuilder(fragment < 0 ? shown : shown.substring(0, fragment));
        for (int i = key.indexOf("%"); i >= 0; i = key.indexOf("%", i + 1)) {
            int end = Math.min(i + 3, key.length());
            key.replace(i, end, key.substring(i, end).toUpperCase(Locale.ROOT));
        }
        return key.toString();
    }
}
