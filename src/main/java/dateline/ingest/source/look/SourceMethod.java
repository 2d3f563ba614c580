package dateline.ingest.source.look;

import dateline.ingest.source.Source;
import dateline.ingest.source.SourceKind;
import dateline.ingest.source.SourceState;
import org.jspecify.annotations.Nullable;

/** How sources of one kind are looked at. */
public interface SourceMethod {
    SourceKind kind();

    /**
     * An address in its normal form.
     *
     * @param name that of the source
     * @param address as it was sent; null when it was not
     * @throws IllegalArgumentException when it can't be looked at; the message says why, and what to send instead
     */
    String accepted(String name, @Nullable String address);

    /** The host of an address, by which looks are kept apart. */
    String host(String address);

    /**
     * Looks at a source and takes what is new.
     *
     * @return the state after it
     */
    SourceState look(Source source, SourceState state);
}
