package dateline.api.transfer;

import dateline.article.CleanText;
import dateline.article.ReferenceData;
import dateline.http.QueryParameters;
import dateline.ingest.ImportOptions;
import dateline.ingest.field.Timestamps;
import dateline.ingest.text.UnmarkedText;
import io.micronaut.http.HttpParameters;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the query parameters of an import, which apply to every article in it. */
final class ImportQuery {
    private final HttpParameters query;
    private final QueryParameters parameters = new QueryParameters();

    private ImportQuery(HttpParameters query) {
        this.query = query;
    }

    /** The options in a query; throws a 400 that names every fault. */
    static ImportOptions read(HttpParameters query, ReferenceData reference, Instant now) {
        return new ImportQuery(query).read(reference, now);
    }

    private ImportOptions read(ReferenceData reference, Instant now) {
        String section = text("section", 100);
        if (section != null && reference.section(section) == null) {
            parameters.fault(
                    "section", "section \"" + section + "\" is unknown; there are " + reference.sectionNames());
        }
        String agency = text("agency", 100);
        if (agency != null && reference.agency(agency, retired -> false) == null) {
            parameters.fault("agency", "agency \"" + agency + "\" is unknown; there are " + reference.agencyNames());
        }
        String externalId = text("externalId", 255);
        String date = text("published", 40);
        Instant published = date == null ? null : Timestamps.field(parameters::fault, "published", date);
        if (published != null && published.isAfter(now)) {
            parameters.fault("published", "published is in the future; send a date up to now, or leave it out");
        }
        boolean dryRun = parameters.isSet("dry-run", text("dry-run", 5));
        boolean again = parameters.isSet("again", text("again", 5));
        parameters.refuseFaults();
        return new ImportOptions(section, agency, externalId, published, dryRun, again);
    }

    /** Plain text; null when the parameter is absent, blank or too long. */
    private @Nullable String text(String name, int limit) {
        String value = CleanText.of(query.getFirst(name).orElse("")).strip();
        String text = UnmarkedText.of(parameters.text(name, value, limit)).text();
        return CleanText.isBlank(text) ? null : text;
    }
}
