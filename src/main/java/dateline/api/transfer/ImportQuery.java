package dateline.api.transfer;

import dateline.article.ReferenceData;
import dateline.http.QueryParameters;
import dateline.ingest.ImportOptions;
import dateline.ingest.field.Fields;
import io.micronaut.http.HttpParameters;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query parameters of an import, which hold for all that it brings. */
final class ImportQuery {
    private ImportQuery() {}

    /** Reads them; throws a 400 that names every fault. */
    static ImportOptions read(HttpParameters query, ReferenceData reference, Instant now) {
        Map<String, Object> given = new LinkedHashMap<>();
        query.forEach((name, values) -> given.put(name, values.getFirst()));
        Fields parameters = new Fields(given, pointer -> "query: " + pointer.substring(1));
        String section = parameters.text("section", 100);
        if (section != null && reference.section(section) == null) {
            parameters.fault(
                    "section", "section \"" + section + "\" is unknown; there are " + reference.sectionNames());
        }
        String agency = parameters.text("agency", 100);
        if (agency != null && reference.agency(agency, retired -> false) == null) {
            parameters.fault("agency", "agency \"" + agency + "\" is unknown; there are " + reference.agencyNames());
        }
        String externalId = parameters.text("externalId", 255);
        Instant published = parameters.instant("published");
        if (published != null && published.isAfter(now)) {
            parameters.fault("published", "published lies in the future; give a date up to now, or leave it out");
        }
        boolean dryRun = flag(parameters, "dry-run");
        boolean again = flag(parameters, "again");
        parameters.refuseUnknown();
        QueryParameters.refuse(parameters.faults());
        return new ImportOptions(section, agency, externalId, published, dryRun, again);
    }

    private static boolean flag(Fields parameters, String name) {
        String flag = parameters.text(name, 5);
        if (flag != null && !List.of("true", "false").contains(flag)) {
            parameters.fault(name, name + " is true or false");
        }
        return "true".equals(flag);
    }
}
