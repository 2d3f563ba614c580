package dateline.ingest.source.entry;

import dateline.ingest.ImportDefaults;
import dateline.ingest.source.Source;
import dateline.ingest.source.document.FeedEntry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what an entry is known again: the source and its own id. A title never is; a link only when there is no id. */
public final class EntryIdentity {
    private static final Pattern NUMBERED = Pattern.compile("(?<page>https?://[^#?]+)#\\d{1,9}");

    private EntryIdentity() {}

    /** The external id of an entry; empty when it has neither id nor link. */
    static Optional<String> of(Source source, FeedEntry entry) {
        return own(entry).map(id -> externalId(source, withoutVersion(id, entry.link())));
    }

    /** The external id that an entry has if a number behind its id is a part of it. */
    static Optional<String> withVersion(Source source, FeedEntry entry) {
        return own(entry).map(id -> externalId(source, id));
    }

    private static Optional<String> own(FeedEntry entry) {
        return Optional.ofNullable(entry.id())
                .or(() -> Optional.ofNullable(entry.link()).map(URI::toString));
    }

    /**
     * Some publishers write the address of the page as the id, and behind it, as its fragment, a number that grows with each
     * edit. Where the link has the fragment too, it is a part of a page, such as a post of a live report.
     */
    private static String withoutVersion(String id, @Nullable URI link) {
        Matcher numbered = NUMBERED.matcher(id);
        if (link == null || link.getRawFragment() != null || !numbered.matches()) {
            return id;
        }
        String page = link.toString();
        int query = page.indexOf('?');
        return numbered.group("page").equals(query < 0 ? page : page.substring(0, query)) ? numbered.group("page") : id;
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
