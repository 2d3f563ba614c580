package dateline.ingest.bulk.export;

import dateline.article.transfer.ExportSource;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The first line of an export.
 *
 * @param export the version of the format, 1
 * @param from the store that it comes from
 */
@Serdeable
public record ExportHead(int export, ExportSource from) {
    public ExportHead {
        if (from == null) {
            throw new IllegalArgumentException("the first line of an export must have from");
        }
    }
}
