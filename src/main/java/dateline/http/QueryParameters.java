package dateline.http;

import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the parameters of a query. Faults are collected, so that one answer names all of them. The value of a faulty
 * parameter must not be used.
 */
public final class QueryParameters {
    private final List<Fault> faults = new ArrayList<>();

    /** Records a fault of a parameter. */
    public void fault(String name, String detail) {
        faults.add(new Fault("query: " + name, detail));
    }

    /**
     * A number from 1 to a maximum.
     *
     * @param max nine digits at most
     */
    public int count(String name, String value, int max) {
        if (value.matches("0*[1-9]\\d{0,8}") && Integer.parseInt(value) <= max) {
            return Integer.parseInt(value);
        }
        fault(name, name + " is a number from 1 to " + max);
        return 1;
    }

    /**
     * A number that is not negative.
     *
     * @param meaning what the number is, for the fault
     */
    public long number(String name, String value, String meaning) {
        if (value.matches("\\d{1,18}")) {
            return Long.parseLong(value);
        }
        fault(name, name + " is " + meaning);
        return 0;
    }

    /** A text of limited length; empty when it is longer. */
    public String text(String name, String value, int limit) {
        if (value.length() > limit) {
            fault(name, name + " has " + value.length() + " characters; send at most " + limit);
            return "";
        }
        return value;
    }

    /** Whether the value is the second of two words; the first word is the default. */
    public boolean isSecond(String name, @Nullable String value, String first, String second) {
        if (value != null && !value.equals(first) && !value.equals(second)) {
            fault(name, name + " is " + first + " or " + second);
        }
        return second.equals(value);
    }

    /** Whether a flag is true; the default is false. */
    public boolean isSet(String name, @Nullable String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            fault(name, name + " is true or false");
        }
        return "true".equals(value);
    }

    /** Throws a 400 that names every fault that was recorded, if there is one. */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new ProblemException(ProblemKind.MALFORMED, faults.getFirst().detail() + ".", faults);
        }
    }
}
