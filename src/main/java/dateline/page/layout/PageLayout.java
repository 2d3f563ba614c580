package dateline.page.layout;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a page: its head, navigation and footer, without its content.
 *
 * @param publication the name of the publication
 * @param base the path of the public address, with which the links to other addresses of the server begin
 * @param searchPath where the forms for a search are sent
 * @param imprint who publishes; null for a page without a footer
 * @param messages the messages of the interface, in its language
 * @param title of the page, plain text
 * @param language BCP 47 tag of the title and the description
 * @param query the query in the search box; null on pages that are not about a search
 * @param description one or two sentences; null for none
 * @param canonical the canonical address (RFC 6596); null for a page that search engines must not index
 * @param sections links to the sections
 * @param feeds the feeds that have the content of the page
 * @param graph Open Graph properties
 * @param data structured data (JSON-LD), safe inside a script element; null for none
 */
public record PageLayout(
        String publication,
        String base,
        String searchPath,
        @Nullable Imprint imprint,
        Messages messages,
        String title,
        String language,
        @Nullable String query,
        @Nullable String description,
        @Nullable URI canonical,
        List<PageLink> sections,
        List<FeedLink> feeds,
        List<Map.Entry<String, String>> graph,
        @Nullable String data) {
    /** The title of the document. */
    public String heading() {
        return title.equals(publication) ? title : title + " – " + publication;
    }

    /** The same layout for a page that search engines may index. */
    PageLayout listed(
            String summary,
            URI address,
            List<FeedLink> links,
            List<Map.Entry<String, String>> properties,
            @Nullable String jsonLd) {
        return new PageLayout(
                publication,
                base,
                searchPath,
                imprint,
                messages,
                title,
                language,
                query,
                summary,
                address,
                sections,
                links,
                properties,
                jsonLd);
    }

    /** The same layout for a page of search results, which search engines must not index. */
    public PageLayout search(String query) {
        return new PageLayout(
                publication,
                base,
                searchPath,
                imprint,
                messages,
                title,
                language,
                query,
                description,
                null,
                sections,
                feeds,
                graph,
                data);
    }
}
