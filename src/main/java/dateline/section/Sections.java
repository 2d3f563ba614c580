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

/** The stored sections. There are few, so all are read at once. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Sections extends GenericRepository<Section, String> {
    Optional<Section> findBySlug(String slug);

    Optional<Section> findById(String id);

    List<Section> listOrderByPosition();

    long count();

    List<Section> saveAll(Iterable<Section> sections);

    Section update(Section section);

    /** Deletes all sections; fails when an article belongs to one. */
    default void clear() {
        removeParents();
        deleteAll();
    }

    @Query("UPDATE section SET parent = NULL")
    void removeParents();

    void deleteAll();

    /** The sections in use. */
    default List<Section> open() {
        return listOrderByPosition().stream().filter(Section::isOpen).toList();
    }

    /** A section and its ancestors, the section first; empty when the id is unknown. */
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
