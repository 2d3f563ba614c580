package dateline.http;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The products that a client names in User-Agent, without their versions (RFC 9110 §10.1.5). Names in comments are not
 * products.
 */
public final class UserAgent {
    private UserAgent() {}

    /** The names of the products in a field, which are compared without case; none when there is no field. */
    public static Set<String> products(@Nullable String field) {
        Set<String> products = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (field == null) {
            return products;
        }
        for (String word : withoutComments(field).split("[ \\t]+", -1)) {
            int version = word.indexOf('/');
            String name = version < 0 ? word : word.substring(0, version);
            if (!name.isEmpty()) {
                products.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return products;
    }

    private static String withoutComments(String field) {
        StringBuilder outside = new StringBuilder(field.length());
        int depth = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
                outside.append(' ');
            } else if (depth == 0) {
                outside.append(c);
            }
        }
        return outside.toString();
    }
}
