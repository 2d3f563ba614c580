package dateline.ingest.newsml;

import dateline.ingest.item.ItemFields;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the dateline as it is printed ({@code dateline}), and place and coordinates ({@code located}). */
final class NewsmlDateline {
    private NewsmlDateline() {}

    static void read(ItemElement item, Catalog catalog, ItemFields fields) {
        ItemElement printed =
                item.children("contentMeta", "dateline").stream().findFirst().orElse(null);
        ItemElement located =
                item.children("contentMeta", "located").stream().findFirst().orElse(null);
        Map<String, Object> dateline = new LinkedHashMap<>();
        String text = printed == null ? null : printed.text();
        // The dash between the dateline and the text belongs to neither.
        String bare = text == null ? "" : text.replaceAll("[\\s–—―-]+$", "");
        String place = located == null ? null : place(located, catalog);
        if (!bare.isEmpty()) {
            dateline.put("text", bare);
        } else if (place != null) {
            dateline.put("text", place);
        }
        if (place != null && !bare.isEmpty()) {
            dateline.put("place", place);
        }
        if (located != null && !dateline.isEmpty()) {
            coordinates(located, dateline);
        }
        if (!dateline.isEmpty()) {
            ItemElement from = bare.isEmpty() ? located : printed;
            fields.put("dateline", dateline, from == null ? item.place() : from.place());
        }
    }

    private static @Nullable String place(ItemElement located, Catalog catalog) {
        ItemElement name = located.child("name");
        String literal = name == null ? located.attribute("literal") : name.text();
        return literal == null ? catalog.name(located) : literal;
    }

    private static void coordinates(ItemElement located, Map<String, Object> dateline) {
        for (String details : new String[] {"geoAreaDetails", "POIDetails"}) {
            for (ItemElement position : located.children(details, "position")) {
                Object latitude = number(position, "latitude");
                Object longitude = number(position, "longitude");
                if (latitude != null && longitude != null) {
                    dateline.put("latitude", latitude);
                    dateline.put("longitude", longitude);
                }
            }
        }
    }

    private static @Nullable Object number(ItemElement position, String name) {
        String text = position.attribute(name);
        try {
            return text == null || text.length() > 30 ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            position.fault(name, "\"" + text + "\" is not a number of degrees: send one such as 38.72");
            return null;
        }
    }
}
