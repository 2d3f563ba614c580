package dateline.ingest.field;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads fields that must be sent. It is a fault if one is absent or blank. */
public final class RequiredFields {
    private RequiredFields() {}

    /**
     * Plain text; null when it is absent or invalid.
     *
     * @param otherwise the detail of the fault when there is none
     */
    public static @Nullable String text(Fields fields, String name, int limit, String otherwise) {
        return required(fields, name, otherwise, () -> fields.text(name, limit));
    }

    /** An absolute http or https address; null when it is absent or invalid. */
    public static @Nullable URI address(Fields fields, String name, @Nullable URI base, String otherwise) {
        return required(fields, name, otherwise, () -> fields.address(name, base));
    }

    private static <T> @Nullable T required(Fields fields, String name, String otherwise, Supplier<@Nullable T> field) {
        int before = fields.faults().size();
        T value = field.get();
        if (value == null && fields.faults().size() == before) {
            fields.fault(name, otherwise);
        }
        return value;
    }
}
