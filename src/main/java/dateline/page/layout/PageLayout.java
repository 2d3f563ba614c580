package dateline.page.layout;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page.
 *
 * @param publication its name
 * @param imprint who publishes; null where only the way home is shown
 * @param wording the interface's words
 * @param title of the page, plain text
 * @param language BCP 47 tag of the title and the description
 * @param words what is looked for; null on pages of all else
 * @param description one or two sentences; null for none
 * @param canonical the page's one address; null for a page that nobody shall find
 * @param ways to the sections
 * @param feeds the feeds that have what is on the page
 * @param graph Open Graph properties
 * @param data structured data (JSON-LD), safe inside a script element; null for none
 */
public record PageLayout(
        String publication,
        @Nullable Imprint imprint,
        Messages wording,
        String title,
        String language,
        @Nullable String words,
        @Nullable String description,
        @Nullable URI canonical,
        List<PageLink> ways,
        List<FeedLink> feeds,
        List<Map.Entry<String, String>> graph,
        @Nullable String data) {
    /** The title of the window. */
    public String heading() {
        return title.equals(publication) ? title : title + " – " + publication;
    }

    /** The same for a page that search engines shall not keep. */
    public PageLayout unlisted() {
        return new PageLayout(
                publication, imprint, wording, title, language, words, description, null, ways, feeds, graph, data);
    }

    /** The same with what is looked for kept in the box. */
    public PageLayout lookingFor(String sought) {
        return new PageLayout(
                publication,
                imprint,
                wording,
                title,
                language,
                sought,
                description,
                canonical,
                ways,
                feeds,
                graph,
                data);
    }
}
