package dateline.http;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Whether a client accepts a delta instead of the whole feed (RFC 3229 §10.5.3, {@code A-IM: feed}). */
public final class InstanceManipulation {
    private InstanceManipulation() {}

    /**
     * The version that the client has, from which the delta is counted.
     *
     * @param accepted the A-IM fields
     * @param ifNoneMatch the If-None-Match fields; the newest version among them counts
     * @return empty when the client wants the whole feed, or names no earlier version of it
     */
    public static OptionalLong baseVersion(List<String> accepted, List<String> ifNoneMatch, Validators current) {
        if (accepted.stream().noneMatch(InstanceManipulation::acceptsFeed)) {
            return OptionalLong.empty();
        }
        return EntityTag.parseAll(ifNoneMatch)
                .map(tag -> current.earlier(tag.value()))
                .flatMapToLong(OptionalLong::stream)
                .max();
    }

    private static boolean acceptsFeed(String field) {
        for (String member : field.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = member.strip().split("\\s*;\\s*", -1);
            boolean refused = parts.length > 1 && parts[1].matches("q\\s*=\\s*0(?:\\.0*)?");
            if (parts[0].equals("feed") && !refused) {
                return true;
            }
        }
        return false;
    }
}
