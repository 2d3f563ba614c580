package dateline.push.webhook;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The stored webhooks. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Webhooks extends GenericRepository<Webhook, String> {
    Optional<Webhook> findByName(String name);

    Optional<Webhook> findByAddress(String address);

    List<Webhook> listOrderByName();

    Webhook save(Webhook webhook);

    Webhook update(Webhook webhook);

    @Query("UPDATE webhook SET answer = :answer WHERE name = :name")
    void noteAnswer(String name, String answer);

    int deleteByName(String name);
}
