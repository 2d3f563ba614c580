package dateline.ingest.field;

import org.jspecify.annotations.Nullable;

/** The smallest and the largest value of a number. */
record NumberBounds(double least, double most) {
    /** The number that a text has; null, with a fault of the field, when it is not a number within the bounds. */
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
        fields.fault(name, name + " \"" + text + "\" is not a number from " + this);
        return null;
    }

    @Override
    public String toString() {
        return (long) least + " to " + (long) most;
    }
}
