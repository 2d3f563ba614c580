package dateline.ingest.source.entry;

import dateline.ingest.ImportDefaults;
import dateline.ingest.source.Source;
import dateline.ingest.source.document.FeedEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** By what an entry is known again: the source and its own id. A title never is; a link only when there is no id. */
public final class EntryIdentity {
    private EntryIdentity() {}

    /** The external id of an entry; empty when it has neither id nor link. */
    static Optional<String> of(Source source, FeedEntry entry) {
        String own = entry.id() != null
                ? entry.id()
                : entry.link() == null ? null : entry.link().toString();
        return Optional.ofNullable(own).map(id -> externalId(source, id));
    }

    /** The external id of what a source calls by its own id; a long id is replaced by its digest. */
    public static String externalId(Source source, String id) {
        return ImportDefaults.externalId(source.submitter(), id);
    }

    /** A SHA-256 of a text, in hexadecimal digits. */
    public static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A SHA-256, in hexadecimal digits. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
