package dateline.ingest.source;

import java.util.List;

/**
 * What one look has brought.
 *
 * @param taken how many articles are new or have changed
 * @param unchanged how many entries were taken before and are the same
 * @param unselected how many entries the rules of the source leave out
 * @param withdrawn how many articles were withdrawn
 * @param unsettled how many may be withdrawn at the source, which could not be found out
 * @param refusals what was refused, and why
 * @param omissions what articles were taken without, and why
 */
public record LookTally(
        int taken,
        int unchanged,
        int unselected,
        int withdrawn,
        int unsettled,
        List<Refusal> refusals,
        List<Refusal> omissions) {
    /** Nothing. */
    public static final LookTally NOTHING = new LookTally(0, 0, 0, 0, 0, List.of(), List.of());

    /** One refusal. */
    public static LookTally refused(Refusal refusal) {
        return new LookTally(0, 0, 0, 0, 0, List.of(refusal), List.of());
    }

    public LookTally {
        refusals = List.copyOf(refusals);
        omissions = List.copyOf(omissions);
    }

    /** As text: "3 taken, 40 unchanged". */
    public String text() {
        StringBuilder text = new StringBuilder();
        add(text, taken, "taken");
        add(text, unchanged, "unchanged");
        add(text, unselected, "not selected");
        add(text, withdrawn, "withdrawn");
        add(text, unsettled, "to be asked for again");
        add(text, refusals.size(), "refused");
        return text.isEmpty() ? "nothing new" : text.toString();
    }

    private static void add(StringBuilder text, int count, String what) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(what);
        }
    }
}
