package dateline.http;

import java.util.List;

/** The strong entity tag of what the publishing API answers, as text. */
public final class BodyEntityTag {
    private BodyEntityTag() {}

    public static String of(byte[] body) {
        return EntityTag.of(body).toString();
    }

    /** {@code If-Match}: strong comparison (RFC 9110 §13.1.1). */
    public static boolean matches(List<String> fields, String current) {
        return !fields.isEmpty() && new Preconditions(fields, List.of(), null).isMatch(tag(current));
    }

    /** {@code If-None-Match}: weak comparison (RFC 9110 §13.1.2). */
    public static boolean isKnown(List<String> fields, String current) {
        return new Preconditions(fields, null).isNotModified(tag(current));
    }

    private static EntityTag tag(String field) {
        return new EntityTag(field.replace("\"", ""), false);
    }
}
