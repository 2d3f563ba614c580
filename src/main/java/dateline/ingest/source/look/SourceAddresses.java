package dateline.ingest.source.look;

import dateline.ingest.source.SourceKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The addresses that sources may have. */
@Singleton
public final class SourceAddresses {
    private final Map<SourceKind, SourceMethod> methods;

    SourceAddresses(List<SourceMethod> methods) {
        this.methods = methods.stream().collect(Collectors.toMap(SourceMethod::kind, Function.identity()));
    }

    /**
     * An address in its normal form.
     *
     * @param text as it was sent; null when it was not
     * @throws IllegalArgumentException when it can't be looked at; the message says why, and what to send instead
     */
    public String accepted(SourceKind kind, String name, @Nullable String text) {
        return Objects.requireNonNull(methods.get(kind)).accepted(name, text);
    }
}
