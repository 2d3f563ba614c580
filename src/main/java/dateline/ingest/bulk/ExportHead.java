package dateline.ingest.bulk;

import dateline.article.newsroom.Provenance;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The first line of an export.
 *
 * @param export the version of its form, 1
 * @param from the store that it comes from
 */
@Serdeable
record ExportHead(int export, Provenance from) {
    ExportHead {
        if (from == null) {
            throw new IllegalArgumentException("the first line of an export says where it is from");
        }
    }
}
