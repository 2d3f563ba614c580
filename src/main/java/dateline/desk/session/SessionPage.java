package dateline.desk.session;

import dateline.access.session.Session;
import dateline.desk.layout.DeskLayout;
import java.time.ZoneId;
import java.util.List;

/**
 * The page with the sessions, and with the language and the zone of this one.
 *
 * @param own the session of the request
 */
public record SessionPage(DeskLayout layout, Session own, List<Row> rows) {
    /**
     * A session in the list.
     *
     * @param name of its token
     * @param own whether it is that of the request
     */
    public record Row(Session session, String name, boolean own) {}

    /** Names of time zones that can be chosen. */
    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC")
                        || zone.matches("(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .toList();
    }
}
