package dateline.ingest.wire;

import dateline.article.wire.Subject;
import dateline.ingest.field.Fields;
import dateline.ingest.field.RequiredFields;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the field {@code subjects}. */
public final class SubjectFields {
    /** The maximum number of subjects. */
    public static final int MOST = 100;

    /** The maximum length of a subject's name for people, as of a tag, in characters. */
    public static final int NAME = 100;

    /** The maximum length of a code, in characters. */
    public static final int CODE = 255;

    private static final int SCHEME = 1_000;
    private static final String NEEDS = "a subject needs scheme and code: send one such as {\"scheme\": \""
            + Subject.MEDIA_TOPICS + "\", \"code\": \"11000000\", \"name\": \"politics\"}";

    private SubjectFields() {}

    /** The subjects, each once. */
    static List<Subject> read(Fields fields) {
        List<Subject> subjects = new ArrayList<>();
        for (Fields sent : fields.objects("subjects", "code", MOST)) {
            URI scheme = scheme(sent);
            String code = RequiredFields.text(sent, "code", CODE, NEEDS);
            String name = sent.text("name", NAME);
            sent.refuseUnknown();
            if (scheme != null && code != null) {
                Subject subject = new Subject(scheme, code, name);
                if (subjects.stream().noneMatch(subject::isSameAs)) {
                    subjects.add(subject);
                }
            }
        }
        return subjects;
    }

    /** The vocabulary that a text identifies; empty when it is not an absolute URI (RFC 3986 §3), or too long. */
    public static Optional<URI> vocabulary(String text) {
        try {
            URI uri = new URI(text);
            boolean absolute =
                    uri.isAbsolute() && text.length() <= SCHEME && text.chars().allMatch(c -> c < 0x7F);
            return absolute ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static @Nullable URI scheme(Fields sent) {
        String text = RequiredFields.text(sent, "scheme", SCHEME, NEEDS);
        URI scheme = text == null ? null : vocabulary(text).orElse(null);
        if (text != null && scheme == null) {
            sent.fault(
                    "scheme",
                    "scheme \"" + text + "\" is not an absolute URI: send one such as " + Subject.MEDIA_TOPICS);
        }
        return scheme;
    }
}
