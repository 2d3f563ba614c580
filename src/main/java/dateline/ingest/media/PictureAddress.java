package dateline.ingest.media;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The address of a picture, chosen from those of an {@code img} element and of the elements around it. */
final class PictureAddress {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i).*(?:blank|spacer|placeholder|transparent|pixel|1x1|lazy|loading|loader|gr[ae]y|dummy|empty|trans|clear|ajax)[^/]*\\.(?:gif|png|svg|webp)(?:\\?.*)?");
    private static final Pattern WIDTH = Pattern.compile("[0-9]{1,5}");
    private static final Pattern LEAST_WIDTH = Pattern.compile("min-(?:device-)?width:\\s*([0-9]{1,5})px");

    /** Media types that not all feed readers can show. Pages offer them beside an older one. */
    private static final Set<String> NEW_TYPES = Set.of("image/webp", "image/avif", "image/jxl", "image/heic");

    /** The attributes in which scripts for lazy loading look for the address. */
    private static final List<String> LAZY = List.of(("data-src data-lazy-src data-original data-lazy data-original-src"
                    + " data-img-src data-image-src data-echo data-ll-src data-cfsrc data-pagespeed-lazy-src"
                    + " data-hi-res-src data-full-src data-actualsrc data-delayed-url")
            .split(" ", -1));

    /** Attributes that are read only if {@code src} has no address, because they may have another meaning. */
    private static final List<String> UNCERTAIN =
            List.of("data-image", "data-url", "data-large-file", "data-orig-file");

    private final Element image;

    PictureAddress(Element image) {
        this.image = image;
    }

    /** Whether a script sets the address later. */
    boolean isLazy() {
        return !hasAddress()
                || lazy().isPresent()
                || image.attributes().asList().stream().anyMatch(PictureAddress::isLazySet);
    }

    /** The best address, as it is written; empty when there is none. */
    String best() {
        List<SourceSet> own = own();
        List<SourceSet> sources = sources(false);
        Optional<String> wide = widest(own).or(() -> widest(sources));
        if (wide.isPresent()) {
            return wide.get();
        }
        Optional<String> lazy = lazy();
        if (lazy.isPresent()) {
            return lazy.get();
        }
        String src = image.attr("src").strip();
        if (hasAddress()) {
            return src;
        }
        return densest(own)
                .or(() -> densest(sources))
                .or(() -> widest(sources(true)))
                .or(() -> densest(sources(true)))
                .orElse(Pictures.isUsable(src) ? src : "");
    }

    private List<SourceSet> own() {
        List<SourceSet> sets = new ArrayList<>();
        for (Attribute attribute : image.attributes()) {
            if (isLazySet(attribute)) {
                sets.addFirst(SourceSet.of(attribute.getValue()));
            } else if (attribute.getKey().equals("srcset")) {
                sets.add(SourceSet.of(attribute.getValue()));
            }
        }
        return sets;
    }

    /** The sizes in the sources of a {@code picture} element: those of new media types, or the others. */
    private List<SourceSet> sources(boolean newTypes) {
        Element picture = image.closest("picture");
        if (picture == null || !image.equals(picture.selectFirst("img"))) {
            return List.of();
        }
        List<SourceSet> sets = new ArrayList<>();
        for (Element source : picture.getElementsByTag("source")) {
            String media = source.attr("media").toLowerCase(Locale.ROOT);
            boolean isNew = NEW_TYPES.contains(source.attr("type").strip().toLowerCase(Locale.ROOT));
            if (isNew == newTypes && !media.contains("dark") && !media.contains("print")) {
                for (String name : List.of("data-srcset", "data-lazy-srcset", "srcset")) {
                    sets.add(withWidth(SourceSet.of(source.attr(name)), media));
                }
            }
        }
        return List.of(new SourceSet(
                sets.stream().flatMap(set -> set.candidates().stream()).toList()));
    }

    /** A source without a width has the least width of the pages that it is for. */
    private static SourceSet withWidth(SourceSet set, String media) {
        Matcher least = LEAST_WIDTH.matcher(media);
        if (!least.find()) {
            return set;
        }
        int width = Integer.parseInt(least.group(1));
        return new SourceSet(set.candidates().stream()
                .map(candidate -> candidate.width() > 0
                        ? candidate
                        : new SourceSet.Candidate(candidate.address(), width, candidate.density()))
                .toList());
    }

    private Optional<String> lazy() {
        return first(LAZY).or(() -> hasAddress() ? Optional.empty() : first(UNCERTAIN));
    }

    private Optional<String> first(List<String> names) {
        return names.stream()
                .map(name -> image.attr(name).strip())
                .filter(address -> address.indexOf('.') >= 0 || address.indexOf('/') >= 0)
                .filter(address -> Pictures.isUsable(address) && !PLACEHOLDER.matches(address))
                .map(this::withWidth)
                .filter(address -> address.indexOf('{') < 0)
                .findFirst();
    }

    private boolean hasAddress() {
        String src = image.attr("src").strip();
        return Pictures.isUsable(src) && !PLACEHOLDER.matches(src);
    }

    /** The address with a width where a script would insert one. */
    private String withWidth(String address) {
        if (!address.contains("{width}")) {
            return address;
        }
        String widths = image.attr("data-widths").replace("[", "").replace("]", "");
        return Stream.of(widths.split(",", -1))
                .map(String::strip)
                .filter(WIDTH::matches)
                .map(Integer::valueOf)
                .filter(width -> width <= SourceSet.WIDEST)
                .max(Integer::compare)
                .map(width -> address.replace("{width}", width.toString()))
                .orElse(address);
    }

    private static Optional<String> widest(List<SourceSet> sets) {
        return sets.stream().flatMap(set -> set.widest().stream()).findFirst();
    }

    private static Optional<String> densest(List<SourceSet> sets) {
        return sets.stream().flatMap(set -> set.densest().stream()).findFirst();
    }

    private static boolean isLazySet(Attribute attribute) {
        String name = attribute.getKey();
        return name.startsWith("data-") && (name.endsWith("srcset") || name.equals("data-original-set"));
    }
}
