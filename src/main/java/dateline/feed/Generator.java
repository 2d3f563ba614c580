package dateline.feed;

import java.util.Objects;

/** What made the document. */
public final class Generator {
    static final String NAME = "Dateline";

    /** The version of the packaged program; "development" when it runs from classes. */
    static final String VERSION =
            Objects.requireNonNullElse(Generator.class.getPackage().getImplementationVersion(), "development");

    private Generator() {}

    /** The version of the program; what it writes may differ from that of another version. */
    public static String version() {
        return VERSION;
    }
}
