package dateline.article.transfer;

import dateline.article.combined.CombinedFeed;
import dateline.attribution.Agency;
import dateline.attribution.JoinedAuthor;
import dateline.section.FormerSlug;
import dateline.section.Publication;
import dateline.section.Section;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The first line of an export: the store that it comes from.
 *
 * @param publication the publication of the articles
 * @param last the highest number of its change log when the export began
 * @param sections all sections, parents before their children
 * @param former the former slugs of sections
 * @param agencies all agencies
 * @param authors all joined authors
 * @param feeds all combined feeds
 */
@Serdeable
public record ExportSource(
        Publication publication,
        long last,
        List<Section> sections,
        List<FormerSlug> former,
        List<Agency> agencies,
        List<JoinedAuthor> authors,
        List<CombinedFeed> feeds) {
    public ExportSource {
        if (publication == null || publication.urn() == null || publication.founded() == null) {
            throw new IllegalArgumentException("an export says its publication, with urn and founded");
        }
        if (sections == null || former == null || agencies == null || authors == null || feeds == null) {
            throw new IllegalArgumentException(
                    "an export says its sections, their former slugs, agencies, joined authors, and combined feeds");
        }
    }
}
