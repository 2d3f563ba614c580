package dateline.ingest.item;

import dateline.ingest.wire.SubjectFields;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that an item is about.
 *
 * @param code the vocabulary that has it, and its code there; null when there is none that an article can have
 * @param name its name for people
 * @param word what it is called otherwise, when it has no name
 * @param place where it is in the item
 * @param members where scheme, code and name are
 * @param identifiers what else identifies it, by place: what is not used is reported
 */
public record ItemConcept(
        @Nullable Code code,
        @Nullable String name,
        @Nullable String word,
        String place,
        Map<String, String> members,
        Map<String, String> identifiers) {
    /** A concept of a vocabulary. */
    public record Code(String scheme, String code) {
        /** Empty when a subject can't have such a scheme or code. */
        public static Optional<Code> of(String scheme, String code) {
            return code.isEmpty()
                            || code.length() > SubjectFields.CODE
                            || SubjectFields.vocabulary(scheme).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Code(scheme, code));
        }

        /** The parts of the URI of a concept: the code is its last segment. */
        public static Optional<Code> in(String uri) {
            int cut = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#'));
            cut = cut < 0 ? uri.lastIndexOf(':') : cut;
            return of(uri.substring(0, cut + 1), uri.substring(cut + 1));
        }
    }
}
