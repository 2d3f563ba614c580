package dateline.feed.wire;

import dateline.feed.DocumentFormat;
import dateline.feed.FeedWriter;
import dateline.feed.entry.Entry;

/** Writes feeds in a format of the wire, which also has a document for one article. */
public interface WireWriter extends FeedWriter {
    /** The format of the document of one article. */
    DocumentFormat itemFormat();

    /** The document of one article, UTF-8. */
    byte[] write(Entry entry);
}
