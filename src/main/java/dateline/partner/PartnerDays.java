package dateline.partner;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored counts of partners. Nodes add to the same rows. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface PartnerDays extends GenericRepository<PartnerLook, String> {
    /** Adds to the row of a day; returns 0 when there is none yet. */
    @Query("""
            UPDATE partner_day
            SET requests = requests + :requests, unchanged = unchanged + :unchanged, refused = refused + :refused,
                deliveries = deliveries + :deliveries, articles = articles + :articles
            WHERE partner = :partner AND counted_on = :day
            """)
    int add(String partner, LocalDate day, long requests, long unchanged, long refused, long deliveries, long articles);

    @Query("""
            INSERT INTO partner_day (partner, counted_on, requests, unchanged, refused, deliveries, articles)
            VALUES (:partner, :day, :requests, :unchanged, :refused, :deliveries, :articles)
            """)
    void insert(
            String partner, LocalDate day, long requests, long unchanged, long refused, long deliveries, long articles);

    /** The days of a partner since one, the last first. */
    @Query("""
            SELECT counted_on, requests, unchanged, refused, deliveries, articles
            FROM partner_day
            WHERE partner = :partner AND counted_on >= :since
            ORDER BY counted_on DESC
            """)
    List<PartnerDay> since(String partner, LocalDate since);

    @Query("DELETE FROM partner_day WHERE counted_on < :before")
    void deleteBefore(LocalDate before);

    Optional<PartnerLook> findByPartner(String partner);

    List<PartnerLook> findByPartnerIn(Collection<String> partners);

    @Query("UPDATE partner_look SET at = GREATEST(at, :at), taken = GREATEST(taken, :taken) WHERE partner = :partner")
    int look(String partner, Instant at, long taken);

    PartnerLook save(PartnerLook look);
}
