package dateline.ingest.item;

import dateline.attribution.Agency;
import dateline.ingest.document.ImportReportBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose an item is: the agency, if this server knows it, and the rights line. */
public final class ItemOwner {
    private final ItemFields fields;
    private final List<Agency> agencies;
    private final ImportReportBuilder report;

    public ItemOwner(ItemFields fields, List<Agency> agencies, ImportReportBuilder report) {
        this.fields = fields;
        this.agencies = agencies;
        this.report = report;
    }

    /** A name in an item, and where it is. */
    public record PlacedText(String text, String place) {}

    /** The known agency that has one of these names. */
    public Optional<Agency> named(List<String> names) {
        return names.stream()
                .flatMap(name -> agencies.stream().filter(agency -> agency.isCalled(name)))
                .findFirst();
    }

    /** Makes it the article's agency, unless it has one already. */
    public void take(Agency agency, String place) {
        if (!fields.has("agency")) {
            fields.put("agency", agency.slug(), place);
        }
    }

    /**
     * Takes a name for the article's agency when a known agency has it, and reports it otherwise.
     *
     * @param label what the item calls it
     */
    public void agency(@Nullable PlacedText name, String label) {
        if (name != null) {
            named(List.of(name.text()))
                    .ifPresentOrElse(
                            agency -> take(agency, name.place()),
                            () -> report.leftOut(
                                    null, label + ": " + name.text(), "no agency of this server has this name"));
        }
    }

    /** Sets the rights line: the notice; the holder is added when the notice does not name a holder. */
    public void rights(@Nullable PlacedText notice, @Nullable PlacedText holder) {
        Optional<Agency> agency = holder == null ? Optional.empty() : named(List.of(holder.text()));
        agency.ifPresent(known -> take(known, holder == null ? "" : holder.place()));
        if (notice != null) {
            boolean isNamed =
                    holder == null || agency.isPresent() || notice.text().contains(holder.text());
            fields.put(
                    "rights",
                    isNamed || holder == null ? notice.text() : notice.text() + " © " + holder.text(),
                    notice.place());
        } else if (holder != null && agency.isEmpty()) {
            fields.put("rights", "© " + holder.text(), holder.place());
        }
    }
}
