package dateline.ingest.source.pull;

/** How many read what this server publishes: publishers of feeds look for it in User-Agent. */
@FunctionalInterface
public interface Readership {
    /** The number of subscribers, at least 1: this server itself. */
    long subscribers();
}
