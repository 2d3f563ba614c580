package dateline.operations.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** Decides by its failure whether a connection leaves the pool. */
record ConnectionEviction(StorePool pool) implements SQLExceptionOverride {
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return pool.hasEnded(failure)
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
