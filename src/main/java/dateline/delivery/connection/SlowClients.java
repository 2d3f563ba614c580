package dateline.delivery.connection;

/** The clients that have requested answers and do not read them. */
public interface SlowClients {
    /**
     * Closes the connections or streams whose clients have read nothing for the longest time. Their answers are lost.
     *
     * @param channels the maximum number to close
     */
    void endSlowest(int channels);
}
