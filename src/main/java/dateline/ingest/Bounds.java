package dateline.ingest;

import org.jspecify.annotations.Nullable;

/** The least and the most that a number may be. */
record Bounds(double least, double most) {
    /** A text as such a number; null when it is none. */
    @Nullable
    Double read(String text) {
        try {
            double number = Double.parseDouble(text);
            return number >= least && number <= most ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return (long) least + " to " + (long) most;
    }
}
