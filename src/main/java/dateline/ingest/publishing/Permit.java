package dateline.ingest.publishing;

import dateline.access.Caller;
import dateline.article.Article;
import dateline.article.newsroom.Writer;
import dateline.ingest.Surroundings;
import dateline.section.Section;
import dateline.section.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a caller may do with articles, by the sections that they are in.
 *
 * @param caller who asks
 * @param around the sections as they lie now
 */
public record Permit(Caller caller, Surroundings around) {
    /** Whether the caller may write in all sections that an article is in. */
    public boolean mayEdit(Article article) {
        return missing(article).isEmpty();
    }

    /** Throws a 403 that names the scope, when the caller may not. */
    public void demandEdit(Article article) {
        missing(article).ifPresent(section -> {
            throw Caller.lacking("write:" + around.sectionSlug(section));
        });
    }

    /** The caller as the newsroom knows it. */
    public Writer writer() {
        return new Writer(caller.name(), this::mayEdit);
    }

    /** The first section that the caller may not write in. */
    public Optional<String> missing(Article article) {
        List<String> ids = new ArrayList<>(article.particulars().alsoIn());
        ids.addFirst(article.section());
        return ids.stream()
                .filter(id -> !caller.scopes()
                        .includeWriting(Sections.lineage(id, around.sections()).stream()
                                .map(Section::id)
                                .toList()))
                .findFirst();
    }
}
