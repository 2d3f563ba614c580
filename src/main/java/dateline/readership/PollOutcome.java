package dateline.readership;

/** What a poll got. */
public enum PollOutcome {
    /** 200: the whole document, or its head. */
    WHOLE,
    /** 304: the reader has the current document (RFC 9110 §15.4.5). */
    NOT_MODIFIED,
    /** 226: the changes since the reader's version (RFC 3229 §10.4.1). */
    DELTA
}
