package dateline.desk.layout;

import dateline.access.Caller;
import dateline.access.Scope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a page of the desk, without its content.
 *
 * @param publication the name of the publication
 * @param base the path of the public address, with which the links to other addresses of the server begin
 * @param text the messages of the interface, in its language
 * @param title of the page, plain text
 * @param links to the parts of the desk
 * @param caller who is signed in; null on the pages to sign in
 * @param formToken the token that every form needs
 * @param zone the time zone in which times are shown and typed
 */
public record DeskLayout(
        String publication,
        String base,
        DeskMessages text,
        String title,
        List<DeskLink> links,
        @Nullable Caller caller,
        String formToken,
        ZoneId zone) {
    /**
     * A link to a part of the desk.
     *
     * @param path within the desk
     * @param current whether the page belongs to the part
     */
    public record DeskLink(String path, String label, boolean current) {}

    /** The address of a page of the desk. */
    public String at(String path) {
        return base + "/desk" + path;
    }

    /** A moment in the zone of the session; empty for none. */
    public String time(@Nullable Instant moment) {
        return moment == null ? "" : text.time(moment, zone);
    }

    /** The id of the token of the person who is signed in, for what the browser keeps for this person only. */
    public String owner() {
        return caller == null ? "" : caller.token();
    }

    /** Whether the person who is signed in may do everything. */
    public boolean admin() {
        return caller != null && caller.scopes().include(Scope.ADMIN);
    }

    /** Whether the person who is signed in may write in some section. */
    public boolean writes() {
        return caller != null && caller.scopes().include(Scope.WRITE);
    }
}
