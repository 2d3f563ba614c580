package dateline.article.act;

/** Whether there is room on the disk for more. A part of it is kept free, so that the store never runs into its end. */
public interface DiskSpace {
    /** Whether the store may be written to. What it has can be read all the same. */
    boolean forStore();

    /** Whether files beside the store may be written. */
    boolean forFiles();
}
