package dateline.operations.setting;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks the names of profiles as the operator has written them. Micronaut would change others without a word, so that no
 * contract could name them as they are in the settings.
 */
final class ProfileName {
    private static final String GROUP = "dateline.profiles.";
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private ProfileName() {}

    /**
     * Adds a fault when a setting is the first part below a name that is not allowed.
     *
     * @param group what the name of the setting begins with; a name of a profile in it was checked before
     * @param written the name of the setting, as it is written
     */
    static void check(String group, String written, String place, List<String> faults) {
        String name = name(written);
        if (!name.isEmpty() && name(group).isEmpty() && !ALLOWED.matcher(name).matches()) {
            faults.add(place + ": \"" + name
                    + "\" can't be the name of a profile: it must have lower-case letters, digits and"
                    + " hyphens, such as evening-paper.");
        }
    }

    /** Whether a name is that of a profile, without a part of it. */
    static boolean isProfile(String written) {
        return written.startsWith(GROUP) && written.length() > GROUP.length() && written.equals(GROUP + name(written));
    }

    private static String name(String written) {
        return written.startsWith(GROUP) ? written.substring(GROUP.length()).split("\\.", 2)[0] : "";
    }
}
