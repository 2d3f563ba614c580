package dateline.section;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stored sections. There are few: they are read whole. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Sections extends GenericRepository<Section, String> {
    Optional<Section> findBySlug(String slug);

    List<Section> listOrderByPosition();

    long count();

    List<Section> saveAll(Iterable<Section> sections);

    /** A section and all above it, the section itself first; empty when it is unknown. */
    static List<Section> lineage(String slug, List<Section> all) {
        var bySlug = all.stream().collect(Collectors.toMap(Section::slug, Function.identity()));
        List<Section> lineage = new ArrayList<>();
        for (Section at = bySlug.get(slug);
                at != null && !lineage.contains(at);
                at = at.parent() == null ? null : bySlug.get(at.parent())) {
            lineage.add(at);
        }
        return List.copyOf(lineage);
    }
}
