package dateline.desk.resource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Paths within the desk of pages about one thing. Names of authors have letters of any script, which addresses encode. */
public final class ResourcePath {
    private ResourcePath() {}

    /**
     * The path of a page.
     *
     * @param word of the kind
     * @param name in addresses
     */
    public static String of(String word, String name) {
        return "/" + word + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
