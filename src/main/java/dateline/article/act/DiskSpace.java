package dateline.article.act;

/** Tells whether the disk has free space. Writes stop while a reserve is left, so that the store itself never fails. */
public interface DiskSpace {
    /** Whether the store may be written to. It can always be read. */
    boolean forStore();

    /** Whether files outside the store, such as the search index, may be written. */
    boolean forFiles();
}
