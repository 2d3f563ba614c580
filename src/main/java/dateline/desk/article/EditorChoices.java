package dateline.desk.article;

import dateline.access.ArticlePermissions;
import dateline.article.Article;
import dateline.attribution.Agency;
import dateline.attribution.Direction;
import dateline.section.Section;
import dateline.section.Sections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen in the editor.
 *
 * @param languages BCP 47 tags of languages that the publication and its sections have
 */
public record EditorChoices(List<SectionChoice> sections, List<Agency> agencies, Set<String> languages) {
    public EditorChoices {
        sections = List.copyOf(sections);
        agencies = List.copyOf(agencies);
    }

    /**
     * A section.
     *
     * @param permitted whether the person may write in it
     */
    public record SectionChoice(String slug, String title, String language, boolean permitted) {
        /** The value of HTML's {@code dir}. */
        public String direction() {
            return Direction.of(language).attribute();
        }
    }

    /**
     * The choices of a person.
     *
     * @param publicationLanguage for sections without a language
     */
    public static EditorChoices of(ArticlePermissions permissions, String publicationLanguage) {
        return of(permissions, publicationLanguage, null);
    }

    /**
     * The choices for an article. What it has already can be chosen, also when it is retired.
     *
     * @param article null for a new one
     */
    public static EditorChoices of(
            ArticlePermissions permissions, String publicationLanguage, @Nullable Article article) {
        List<Section> all = permissions.reference().sections();
        List<SectionChoice> sections = all.stream()
                .filter(section -> section.isOpen() || isIn(section, article))
                .map(section -> new SectionChoice(
                        section.slug(),
                        section.title(),
                        section.language() == null ? publicationLanguage : section.language(),
                        permissions
                                .caller()
                                .scopes()
                                .includeWriting(Sections.lineage(section.id(), all).stream()
                                        .map(Section::id)
                                        .toList())))
                .toList();
        Set<String> languages = new LinkedHashSet<>(permissions.reference().languages(null));
        languages.add(publicationLanguage);
        List<Agency> agencies = permissions.reference().agencies().stream()
                .filter(agency -> agency.isOpen()
                        || (article != null
                                && agency.id().equals(article.credits().agency())))
                .toList();
        return new EditorChoices(sections, agencies, languages);
    }

    private static boolean isIn(Section section, @Nullable Article article) {
        return article != null
                && (section.id().equals(article.section())
                        || article.details().alsoIn().contains(section.id()));
    }
}
