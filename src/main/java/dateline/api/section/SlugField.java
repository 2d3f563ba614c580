package dateline.api.section;

import dateline.ingest.field.Fields;
import dateline.section.Section;
import java.util.function.Predicate;

/** The field {@code slug} of sections and agencies. */
public final class SlugField {
    private static final int LONGEST = 100;

    private SlugField() {}

    /**
     * The slug that a client sends, or else the one in the address of the request.
     *
     * @param current the slug in the address
     */
    public static String read(Fields fields, String current) {
        String sent = fields.text("slug", LONGEST);
        String slug = sent == null ? current : sent;
        if (!Section.isSlug(slug)) {
            fields.fault(
                    "slug",
                    "\"" + slug + "\" is not a slug: use lower-case letters, digits and hyphens, at most " + LONGEST);
        }
        return slug;
    }

    /** A name that is not used: the wanted one, or the same with a number at its end. */
    public static String free(String wanted, Predicate<String> isUsed) {
        String name = wanted;
        for (int i = 2; isUsed.test(name); i++) {
            String end = "-" + i;
            name = wanted.substring(0, Math.min(wanted.length(), LONGEST - end.length())) + end;
        }
        return name;
    }
}
