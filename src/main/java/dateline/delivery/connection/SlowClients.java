package dateline.delivery.connection;

/** The clients that have asked for answers and do not take them. */
public interface SlowClients {
    /**
     * Closes the connections or streams that have taken nothing for longest, whose answers are then given up.
     *
     * @param channels how many at most
     */
    void endSlowest(int channels);
}
