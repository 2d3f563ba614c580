package dateline.ingest.media;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Which of the addresses that an {@code img} element and what stands around it name is the picture's. */
final class PictureAddress {
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i).*(?:blank|spacer|placeholder|transparent|pixel|1x1|lazy|loading|loader|gr[ae]y|dummy|empty|trans|clear|ajax)[^/]*\\.(?:gif|png|svg|webp)(?:\\?.*)?");
    private static final Pattern LEAST_WIDTH = Pattern.compile("min-(?:device-)?width:\\s*([0-9]{1,5})px");

    /** Kinds of pictures that not all readers can show; they stand beside one that all can. */
    private static final Set<String> NEW_KINDS = Set.of("image/webp", "image/avif", "image/jxl", "image/heic");

    /** In which scripts that load pictures late look for the address. */
    private static final List<String> LATE = List.of(
            "data-src",
            "data-lazy-src",
            "data-original",
            "data-lazy",
            "data-original-src",
            "data-img-src",
            "data-image-src",
            "data-echo",
            "data-ll-src",
            "data-cfsrc",
            "data-pagespeed-lazy-src",
            "data-hi-res-src",
            "data-full-src",
            "data-actualsrc",
            "data-delayed-url");

    /** What may say something else where there is an address already. */
    private static final List<String> PERHAPS = List.of("data-image", "data-url", "data-large-file", "data-orig-file");

    private final Element image;

    PictureAddress(Element image) {
        this.image = image;
    }

    /** Whether a script is to put the address in later. */
    boolean isLate() {
        return !hasAddress()
                || late().isPresent()
                || image.attributes().asList().stream().anyMatch(PictureAddress::isLateSet);
    }

    /** The best address, as it is written; empty when there is none. */
    String best() {
        List<SourceSet> own = own();
        List<SourceSet> sources = sources(false);
        Optional<String> wide = widest(own).or(() -> widest(sources));
        if (wide.isPresent()) {
            return wide.get();
        }
        Optional<String> late = late();
        if (late.isPresent()) {
            return late.get();
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
            if (isLateSet(attribute)) {
                sets.addFirst(SourceSet.of(attribute.getValue()));
            } else if (attribute.getKey().equals("srcset")) {
                sets.add(SourceSet.of(attribute.getValue()));
            }
        }
        return sets;
    }

    /** The sizes in the sources of a picture element, those of new kinds or the others. */
    private List<SourceSet> sources(boolean ofNewKinds) {
        Element picture = image.closest("picture");
        if (picture == null || !image.equals(picture.selectFirst("img"))) {
            return List.of();
        }
        List<SourceSet> sets = new ArrayList<>();
        for (Element source : picture.getElementsByTag("source")) {
            String media = source.attr("media").toLowerCase(Locale.ROOT);
            boolean isNew = NEW_KINDS.contains(source.attr("type").strip().toLowerCase(Locale.ROOT));
            if (isNew == ofNewKinds && !media.contains("dark") && !media.contains("print")) {
                for (String name : List.of("data-srcset", "data-lazy-srcset", "srcset")) {
                    sets.add(withWidth(SourceSet.of(source.attr(name)), media));
                }
            }
        }
        return List.of(new SourceSet(
                sets.stream().flatMap(set -> set.candidates().stream()).toList()));
    }

    /** A source for pages of some width says by that how wide it is. */
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

    private Optional<String> late() {
        return first(LATE).or(() -> hasAddress() ? Optional.empty() : first(PERHAPS));
    }

    private Optional<String> first(List<String> names) {
        return names.stream()
                .map(name -> image.attr(name).strip())
                .filter(address -> address.indexOf('.') >= 0 || address.indexOf('/') >= 0)
                .filter(address -> Pictures.isUsable(address) && !PLACEHOLDER.matches(address))
                .map(this::filledIn)
                .filter(address -> address.indexOf('{') < 0)
                .findFirst();
    }

    private boolean hasAddress() {
        String src = image.attr("src").strip();
        return Pictures.isUsable(src) && !PLACEHOLDER.matches(src);
    }

    /** Some addresses leave the width to a script. */
    private String filledIn(String address) {
        if (!address.contains("{width}")) {
            return address;
        }
        String widths = image.attr("data-widths").replace("[", "").replace("]", "");
        List<Integer> known = new ArrayList<>();
        for (String width : widths.split(",", -1)) {
            if (!width.isBlank()
                    && width.strip().length() <= 5
                    && width.strip().chars().allMatch(Character::isDigit)) {
                known.add(Integer.valueOf(width.strip()));
            }
        }
        return known.stream()
                .filter(width -> width <= SourceSet.WIDEST)
                .max(Integer::compare)
                .map(width -> address.replace("{width}", width.toString()))
                .orElse(address);
    }

    private static Optional<String> widest(List<SourceSet> sets) {
        return sets.stream()
                .flatMap(set -> set.widest().stream())
                .map(SourceSet.Candidate::address)
                .findFirst();
    }

    private static Optional<String> densest(List<SourceSet> sets) {
        return sets.stream()
                .flatMap(set -> set.densest().stream())
                .map(SourceSet.Candidate::address)
                .findFirst();
    }

    private static boolean isLateSet(Attribute attribute) {
        String name = attribute.getKey();
        return name.startsWith("data-") && (name.endsWith("srcset") || name.equals("data-original-set"));
    }
}
