package dateline.ingest.field;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fields that have to be there. One that is absent, or has nothing in it that can be seen, is a fault like any other. */
public final class RequiredFields {
    private RequiredFields() {}

    /**
     * Plain text; null when it is at fault.
     *
     * @param otherwise what is said when there is none
     */
    public static @Nullable String text(Fields fields, String name, int limit, String otherwise) {
        return needed(fields, name, otherwise, () -> fields.text(name, limit));
    }

    /** An absolute http or https address; null when it is at fault. */
    public static @Nullable URI address(Fields fields, String name, @Nullable URI base, String otherwise) {
        return needed(fields, name, otherwise, () -> fields.address(name, base));
    }

    private static <T> @Nullable T needed(Fields fields, String name, String otherwise, Supplier<@Nullable T> field) {
        int before = fields.faults().size();
        T value = field.get();
        if (value == null && fields.faults().size() == before) {
            fields.fault(name, otherwise);
        }
        return value;
    }
}
