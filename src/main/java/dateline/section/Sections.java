package dateline.section;

import io.micronaut.data.annotation.Query;
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

    Optional<Section> findById(String id);

    List<Section> listOrderByPosition();

    long count();

    List<Section> saveAll(Iterable<Section> sections);

    Section update(Section section);

    /** Takes all away; fails when an article is in one. */
    default void clear() {
        loosen();
        deleteAll();
    }

    @Query("UPDATE section SET parent = NULL")
    void loosen();

    void deleteAll();

    /** Those that are used. */
    default List<Section> open() {
        return listOrderByPosition().stream().filter(Section::isOpen).toList();
    }

    /** A section and all above it, the section itself first; empty when it is unknown. */
    static List<Section> lineage(String id, List<Section> all) {
        var byId = all.stream().collect(Collectors.toMap(Section::id, Function.identity()));
        List<Section> lineage = new ArrayList<>();
        for (Section at = byId.get(id);
                at != null && !lineage.contains(at);
                at = at.parent() == null ? null : byId.get(at.parent())) {
            lineage.add(at);
        }
        return List.copyOf(lineage);
    }
}
