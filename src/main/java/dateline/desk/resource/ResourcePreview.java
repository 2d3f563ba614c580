package dateline.desk.resource;

import dateline.desk.layout.DeskLayout;
import java.util.List;

/**
 * What would come of a form.
 *
 * @param path of the address that makes it from the form, within the desk
 * @param faults why it can't be made; empty when it can
 * @param note what is to be known about it
 */
public record ResourcePreview(DeskLayout layout, String path, List<String> faults, ResourceTable table, String note) {
    public ResourcePreview {
        faults = List.copyOf(faults);
    }
}
