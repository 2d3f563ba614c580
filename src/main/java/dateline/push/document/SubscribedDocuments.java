package dateline.push.document;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored rows of subscribed documents. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface SubscribedDocuments extends GenericRepository<SubscribedDocument, Integer> {
    Optional<SubscribedDocument> findById(int id);

    Optional<SubscribedDocument> findByPath(String path);

    /** Adds a document, unless it is there. It is inspected at once, since it may have changed after it was read. */
    @Query("""
            INSERT INTO subscribed_document (id, path, feed, tag, number, pending, due, held, changed, outstanding)
            VALUES (NEXTVAL('subscribed_document_id'), :path, :feed, :tag, :number, :number, :now, :now, :now, FALSE)
            ON CONFLICT DO NOTHING
            """)
    void add(String path, String feed, String tag, long number, Instant now);

    /** Whether anybody has subscribed to a document, or has registered a webhook. */
    @Query("SELECT EXISTS (SELECT 1 FROM subscription)")
    boolean isAnySubscribed();

    /** Up to which change number the documents have been marked. */
    @Query("SELECT number FROM push_position WHERE id = 1")
    long position();

    /** Locks the position until the transaction ends. */
    @Query("SELECT number FROM push_position WHERE id = 1 FOR UPDATE")
    long lockPosition();

    @Query("UPDATE push_position SET number = :number WHERE id = 1")
    void advancePosition(long number);

    /** The number of acts after a number of which subscribers are told without delay. */
    @Query("""
            SELECT COUNT(*)
            FROM change
            WHERE number > :after AND act IN ('CORRECT', 'WITHDRAW', 'EXPIRE', 'ERASE')
            """)
    int urgentAfter(long after);

    /** Marks the documents of feeds that changed after a number. */
    @Query("""
            UPDATE subscribed_document
            SET pending = (SELECT feed.change FROM feed WHERE feed.name = subscribed_document.feed),
                changed = CASE WHEN due IS NULL THEN :at ELSE changed END,
                due = CASE WHEN :urgent OR held < :now THEN :now WHEN due IS NULL THEN held ELSE due END
            WHERE feed IN (SELECT name FROM feed WHERE change > :after)
            """)
    void markChanged(long after, boolean urgent, Instant at, Instant now);

    /** Marks all documents, after an act that may change every feed. */
    @Query("""
            UPDATE subscribed_document
            SET pending = :number,
                changed = CASE WHEN due IS NULL THEN :at ELSE changed END,
                due = CASE WHEN :urgent OR held < :now THEN :now WHEN due IS NULL THEN held ELSE due END
            WHERE id <> 0
            """)
    void markAll(long number, boolean urgent, Instant at, Instant now);

    /** Advances the row of the change log. */
    @Query("""
            UPDATE subscribed_document
            SET number = :number, pending = :number, changed = :at, outstanding = TRUE
            WHERE id = 0
            """)
    void markLog(long number, Instant at);

    /** Those that are due; their rows stay locked. */
    @Query("SELECT * FROM subscribed_document WHERE due <= :now ORDER BY due LIMIT :limit FOR UPDATE SKIP LOCKED")
    List<SubscribedDocument> due(Instant now, int limit);

    /** Ends all claims: what is due later is due now. */
    @Query("UPDATE subscribed_document SET due = :now WHERE due > :now")
    void endClaims(Instant now);

    /** Changes when a document is inspected; a node claims it by a later time. */
    @Query("UPDATE subscribed_document SET due = :due WHERE id = :id")
    void postpone(int id, Instant due);

    /**
     * Ends an inspection, unless another one that has ended meanwhile has found another document. When the feed has changed
     * meanwhile, the document stays due.
     *
     * @param before the digest before the inspection
     * @param pending the change number that was inspected
     * @param due when it is inspected next, if the feed has changed meanwhile
     * @return 0 when it has ended nothing
     */
    @Query("""
            UPDATE subscribed_document
            SET tag = :tag,
                number = :number,
                held = :held,
                outstanding = outstanding OR :outstanding,
                due = CASE WHEN pending > :pending THEN CAST(:due AS TIMESTAMP WITH TIME ZONE) ELSE NULL END
            WHERE id = :id AND tag = :before AND number <= :number
            """)
    int inspected(
            int id,
            String before,
            String tag,
            long number,
            long pending,
            Instant held,
            boolean outstanding,
            Instant due);

    /** The topic has another address. */
    @Query("UPDATE subscribed_document SET path = :path, feed = :feed WHERE id = :id")
    void move(int id, String path, String feed);

    /** Those with subscriptions that may be behind. */
    @Query("SELECT * FROM subscribed_document WHERE outstanding ORDER BY changed LIMIT :limit")
    List<SubscribedDocument> outstanding(int limit);

    /** The same; their rows stay locked, so that no subscription begins while one is looked at. */
    @Query("""
            SELECT *
            FROM subscribed_document
            WHERE outstanding
            ORDER BY changed
            LIMIT :limit
            FOR UPDATE SKIP LOCKED
            """)
    List<SubscribedDocument> lockedOutstanding(int limit);

    /** A subscription may be behind without another change. */
    @Query("UPDATE subscribed_document SET outstanding = TRUE WHERE id = :id")
    int markOutstanding(int id);

    /** No subscription is behind any more, unless the document has changed meanwhile. */
    @Query("UPDATE subscribed_document SET outstanding = FALSE WHERE id = :id AND number = :number")
    void settle(int id, long number);

    /** The ids of documents that have no subscription. */
    @Query("""
            SELECT id
            FROM subscribed_document
            WHERE id <> 0
                AND NOT EXISTS (SELECT 1 FROM subscription WHERE subscription.document = subscribed_document.id)
            LIMIT :limit
            """)
    List<Integer> unused(int limit);

    /** Deletes one, unless a subscription was added meanwhile. */
    @Query("""
            DELETE FROM subscribed_document
            WHERE id = :id
                AND NOT EXISTS (SELECT 1 FROM subscription WHERE subscription.document = subscribed_document.id)
            """)
    void deleteUnused(int id);
}
