package dateline.access;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The stored tokens. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface Tokens extends GenericRepository<Token, String> {
    Optional<Token> findById(String id);

    List<Token> listOrderByCreated();

    List<Token> findByScopesOrderByCreated(String scopes);

    long count();

    Token save(Token token);

    void update(Token token);
}
