package dateline.ingest.byline;

import com.google.re2j.Pattern;
import dateline.attribution.Author;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.text.Deadline;
import dateline.ingest.text.Inline;
import dateline.ingest.text.Line;
import dateline.ingest.text.Spaces;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives authors the addresses of pages and mailboxes that their names in a byline are linked to. */
public final class BylineLinks {
    private static final Pattern MAILBOX = Pattern.compile("mailto:([^\\s@<>?]+@[^\\s@<>?]+\\.[^\\s@<>?]+)");

    private final ImportReportBuilder report;

    public BylineLinks(ImportReportBuilder report) {
        this.report = report;
    }

    /** The authors, each with the address that its name is linked to; a link that belongs to no author is reported. */
    public List<Author> linked(List<Author> authors, Line byline) {
        List<Author> linked = new ArrayList<>(authors);
        for (Inline.Link link : byline.links()) {
            Deadline.check();
            boolean used = false;
            for (int i = 0; i < linked.size(); i++) {
                Author author = linked.get(i);
                if (hasName(author, link.text())) {
                    linked.set(i, withAddress(author, link.address()));
                    used |= !linked.get(i).equals(author);
                }
            }
            if (!used) {
                report.leftOut(byline.number(), link.address(), "a link in the byline that is no author's page");
            }
        }
        return linked;
    }

    private static boolean hasName(Author author, String linkText) {
        return author.name().equalsIgnoreCase(Spaces.plain(linkText).strip());
    }

    private static Author withAddress(Author author, String address) {
        var mail = MAILBOX.matcher(address);
        if (mail.matches()) {
            return new Author(author.name(), author.url(), mail.group(1));
        }
        String page = page(address);
        return page == null ? author : new Author(author.name(), page, author.email());
    }

    private static @Nullable String page(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
