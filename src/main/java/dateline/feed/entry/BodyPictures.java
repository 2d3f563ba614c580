package dateline.feed.entry;

import dateline.article.media.Audio;
import dateline.article.media.Image;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The addresses of what a body shows and plays itself: elements decide, not what is written or linked there.
 *
 * @param addresses as {@link ShownAddress} spells them
 */
record BodyPictures(Set<String> addresses) {
    private static final String MEDIA = "img, source, picture, video, audio";

    BodyPictures {
        addresses = Set.copyOf(addresses);
    }

    /** Those of clean HTML. */
    static BodyPictures of(String html) {
        Set<String> addresses = new HashSet<>();
        for (Element element : Jsoup.parseBodyFragment(html).select(MEDIA)) {
            add(addresses, element.attr("src"));
            add(addresses, element.attr("poster"));
            candidates(element.attr("srcset")).forEach(address -> add(addresses, address));
        }
        return new BodyPictures(addresses);
    }

    /** The pictures that it does not show, each once. */
    List<Image> lacking(List<Image> images) {
        Set<String> shown = new HashSet<>(addresses);
        List<Image> lacking = new ArrayList<>();
        for (Image image : images) {
            if (shown.add(key(image.url().toString()))) {
                lacking.add(image);
            }
        }
        return lacking;
    }

    /** The recordings that it does not play, each once. */
    List<Audio> silent(List<Audio> recordings) {
        Set<String> played = new HashSet<>(addresses);
        List<Audio> silent = new ArrayList<>();
        for (Audio audio : recordings) {
            if (played.add(key(audio.url().toString()))) {
                silent.add(audio);
            }
        }
        return silent;
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

    /** The fragment does not lead to another file, and digits of octets may be written large or small. */
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
