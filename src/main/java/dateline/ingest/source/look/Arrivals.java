package dateline.ingest.source.look;

/** What has come from sources without a look. */
public interface Arrivals {
    /** Whether any has come, of whatever source: mostly none has. */
    boolean areWaiting();

    /**
     * Takes the earliest of them. The host is claimed, so that nobody else takes anything of its sources.
     *
     * @return whether there was one
     */
    boolean takeNext(String host);
}
