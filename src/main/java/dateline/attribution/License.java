package dateline.attribution;

import java.net.URI;
import java.util.Locale;

/** A licence, identified by its URI. */
public record License(URI uri) {
    /** Whether it is a licence of Creative Commons. */
    public boolean isCreativeCommons() {
        String host = uri.getHost();
        String name = host == null ? "" : host.toLowerCase(Locale.ROOT);
        return name.equals("creativecommons.org") || name.endsWith(".creativecommons.org");
    }

    /** A short name: "CC BY-SA 4.0", or the URI for other licences. */
    public String label() {
        String[] path = uri.getPath() == null ? new String[0] : uri.getPath().split("/");
        boolean named = isCreativeCommons() && path.length >= 4 && path[1].equals("licenses");
        return named ? "CC " + path[2].toUpperCase(Locale.ROOT) + " " + path[3] : uri.toString();
    }
}
