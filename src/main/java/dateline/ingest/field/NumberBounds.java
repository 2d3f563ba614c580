package dateline.ingest.field;

import org.jspecify.annotations.Nullable;

/** The least and the most that a number may be. */
record NumberBounds(double least, double most) {
    /** A text as such a number; null when it is none, which is a fault of the field. */
    @Nullable
    Double field(Fields fields, String name, String text) {
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The fault below says what to send.
        }
        fields.fault(name, name + " \"" + text + "\" is no number from " + this);
        return null;
    }

    @Override
    public String toString() {
        return (long) least + " to " + (long) most;
    }
}
