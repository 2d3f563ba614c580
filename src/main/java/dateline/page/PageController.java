package dateline.page;

import dateline.access.Open;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.FeedKey;
import dateline.article.FeedRanges;
import dateline.article.Stage;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.feed.Entry;
import dateline.feed.FeedAssembler;
import dateline.feed.FeedFormat;
import dateline.feed.FeedSettings;
import dateline.feed.PublicAddress;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import dateline.section.Sections;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The home page, and the page that an entry links to when its article has no canonical address elsewhere. */
@Open
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PageController {
    private static final String HTML = "text/html;charset=utf-8";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src https: http:; media-src https: http:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final int NEWEST = 20;

    private final Templates templates;
    private final Articles articles;
    private final FeedRanges ranges;
    private final Sections sections;
    private final Agencies agencies;
    private final FeedAssembler assembler;
    private final FeedSettings settings;
    private final PublicAddress address;

    PageController(
            Templates templates,
            Articles articles,
            FeedRanges ranges,
            Sections sections,
            Agencies agencies,
            FeedAssembler assembler,
            FeedSettings settings,
            PublicAddress address) {
        this.templates = templates;
        this.articles = articles;
        this.ranges = ranges;
        this.sections = sections;
        this.agencies = agencies;
        this.assembler = assembler;
        this.settings = settings;
        this.address = address;
    }

    @Get("/")
    @Produces(HTML)
    HttpResponse<String> home() {
        List<Section> all = sections.listOrderByPosition();
        List<Article> newest = ranges.newest(FeedKey.ALL, NEWEST, Instant.EPOCH).articles();
        List<Entry> entries = assembler.entries(newest, all, agencies.listOrderBySlug());
        List<FeedLink> feeds = new ArrayList<>(links(settings.title(), ""));
        all.stream()
                .filter(Section::isOpen)
                .forEach(section -> feeds.addAll(links(section.title(), PublicAddress.section(section.slug()))));
        return page(
                "home.jte",
                new HomePage(settings.title(), settings.description(), settings.language(), feeds, entries, address));
    }

    @Get("/articles/{id}")
    @Produces(HTML)
    HttpResponse<String> article(String id) {
        Article article = published(id);
        List<Agency> known = agencies.listOrderBySlug();
        List<Section> all = sections.listOrderByPosition();
        List<Entry> entries = assembler.entries(List.of(article), all, known);
        if (entries.isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "The article can't be shown.");
        }
        List<FeedLink> feeds = new ArrayList<>(links(settings.title(), ""));
        all.stream()
                .filter(section -> section.isOpen() && section.id().equals(article.section()))
                .forEach(section -> feeds.addAll(links(section.title(), PublicAddress.section(section.slug()))));
        return page("article.jte", new ArticlePage(settings.title(), entries.getFirst(), feeds));
    }

    private Article published(String id) {
        try {
            return articles.findById(UUID.fromString(id))
                    .filter(article -> article.stage() == Stage.PUBLISHED)
                    .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "There is no article " + id + "."));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "There is no article \"" + id + "\".");
        }
    }

    private List<FeedLink> links(String title, String folder) {
        return List.of(
                FeedLink.of(title, folder, FeedFormat.RSS, address),
                FeedLink.of(title, folder, FeedFormat.ATOM, address));
    }

    private HttpResponse<String> page(String template, Object page) {
        return HttpResponse.ok(templates.html(template, page))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer");
    }
}
