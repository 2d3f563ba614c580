package dateline.ingest.source.look;

import dateline.ingest.source.Source;
import dateline.ingest.source.SourceState;

/**
 * A look at a source.
 *
 * @param state that before it, or that after it
 */
public record SourceLook(Source source, SourceState state) {}
