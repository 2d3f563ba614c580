package dateline.ingest.ninjs;

import dateline.ingest.item.ItemFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the dateline: {@code located}, and the place with the relationship {@code dateline}, by which this server writes
 * place and coordinates (GeoJSON, RFC 7946 §3.1.2).
 */
final class ItemDateline {
    private ItemDateline() {}

    /** Whether a concept is the place of the dateline. */
    static boolean isIn(NinjsObject concept) {
        return concept.is("rel", "dateline");
    }

    static void read(NinjsObject item, ItemFields fields) {
        String located = item.text("located");
        Optional<NinjsObject> place =
                item.objects("places").stream().filter(ItemDateline::isIn).findFirst();
        Map<String, Object> dateline = new LinkedHashMap<>();
        if (located != null) {
            dateline.put("text", located);
        }
        place.ifPresent(one -> {
            String name = one.text("name");
            if (name != null) {
                dateline.put("place", name);
            }
            point(one, dateline);
        });
        if (!dateline.isEmpty()) {
            fields.put(
                    "dateline", dateline, located == null ? place.orElseThrow().pointer() : item.pointer("located"));
        }
    }

    private static void point(NinjsObject place, Map<String, Object> dateline) {
        NinjsObject geo = place.object("geojson");
        if (geo != null && "Point".equals(geo.text("type")) && geo.value("coordinates") instanceof List<?> numbers) {
            if (numbers.size() >= 2 && numbers.stream().allMatch(Number.class::isInstance)) {
                dateline.put("longitude", numbers.get(0));
                dateline.put("latitude", numbers.get(1));
            } else {
                geo.fault("coordinates", "a point has two numbers: send [longitude, latitude]");
            }
        }
    }
}
