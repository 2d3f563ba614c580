package dateline.feed.rsl;

import dateline.attribution.License;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * The element {@code license} (RSL 1.0 §3.4). It states permitted and prohibited uses, and a licence of Creative Commons:
 * what other licences ask for is not known, and a {@code payment} without a type would say that the use is free (§3.7).
 */
final class RslLicense {
    private RslLicense() {}

    /** Empty when there is nothing that a machine can read. */
    static Optional<Element> of(Namespace rsl, List<String> permits, List<String> prohibits, @Nullable String license) {
        Element element = new Element("license", rsl);
        uses(element, "permits", permits);
        uses(element, "prohibits", prohibits);
        if (license != null) {
            License known = new License(URI.create(license));
            if (known.isCreativeCommons()) {
                element.addContent(payment(rsl, known));
            }
        }
        return element.getChildren().isEmpty() ? Optional.empty() : Optional.of(element);
    }

    /** Words are separated by spaces (§3.5). */
    private static void uses(Element license, String name, List<String> words) {
        if (!words.isEmpty()) {
            license.addContent(new Element(name, license.getNamespace())
                    .setAttribute("type", "usage")
                    .setText(String.join(" ", words)));
        }
    }

    /** Attribution, or nothing for what is in the public domain (§3.7, §3.8). */
    private static Element payment(Namespace rsl, License license) {
        String path = license.uri().getPath();
        boolean isPublic = path != null && path.startsWith("/publicdomain/");
        return new Element("payment", rsl)
                .setAttribute("type", isPublic ? "free" : "attribution")
                .addContent(new Element("standard", rsl).setText(license.uri().toString()));
    }
}
