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
    public static @Nullable String text(Fields told, String name, int limit, String otherwise) {
        return needed(told, name, otherwise, () -> told.text(name, limit));
    }

    /** An absolute http or https address; null when it is at fault. */
    public static @Nullable URI address(Fields told, String name, @Nullable URI base, String otherwise) {
        return needed(told, name, otherwise, () -> told.address(name, base));
    }

    private static <T> @Nullable T needed(Fields told, String name, String otherwise, Supplier<@Nullable T> field) {
        int before = told.faults().size();
        T value = field.get();
        if (value == null && told.faults().size() == before) {
            told.fault(name, otherwise);
        }
        return value;
    }
}
