package dateline.page;

import dateline.access.Open;
import dateline.article.Act;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Change;
import dateline.article.ChangeLog;
import dateline.article.Stage;
import dateline.article.filing.FeedKey;
import dateline.article.filing.FeedRanges;
import dateline.attribution.Agencies;
import dateline.attribution.Agency;
import dateline.feed.Entry;
import dateline.feed.FeedAssembler;
import dateline.feed.FeedFormat;
import dateline.feed.FeedSettings;
import dateline.feed.Folder;
import dateline.feed.PublicAddress;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import dateline.section.Sections;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The home page, and the page that an entry links to when its article has no canonical address elsewhere. */
@Open
@Hidden
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
    private final ChangeLog log;
    private final FeedRanges ranges;
    private final Sections sections;
    private final Agencies agencies;
    private final FeedAssembler assembler;
    private final FeedSettings settings;
    private final PublicAddress address;

    PageController(
            Templates templates,
            Articles articles,
            ChangeLog log,
            FeedRanges ranges,
            Sections sections,
            Agencies agencies,
            FeedAssembler assembler,
            FeedSettings settings,
            PublicAddress address) {
        this.templates = templates;
        this.articles = articles;
        this.log = log;
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
        List<FeedLink> feeds = new ArrayList<>(links(settings.title(), Folder.TOP));
        all.stream()
                .filter(Section::isOpen)
                .forEach(section -> feeds.addAll(links(section.title(), Folder.section(section.slug()))));
        return page(
                "home.jte",
                new HomePage(settings.title(), settings.description(), settings.language(), feeds, entries, address));
    }

    @Get("/articles/{id}")
    @Produces(HTML)
    HttpResponse<String> article(String id) {
        Article article = found(id);
        if (article.stage() != Stage.PUBLISHED) {
            return gone(article);
        }
        List<Agency> known = agencies.listOrderBySlug();
        List<Section> all = sections.listOrderByPosition();
        List<Entry> entries = assembler.entries(List.of(article), all, known);
        if (entries.isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "The article can't be shown.");
        }
        List<FeedLink> feeds = new ArrayList<>(links(settings.title(), Folder.TOP));
        all.stream()
                .filter(section -> section.isOpen() && section.id().equals(article.section()))
                .forEach(section -> feeds.addAll(links(section.title(), Folder.section(section.slug()))));
        return page("article.jte", new ArticlePage(settings.title(), entries.getFirst(), feeds));
    }

    private Article found(String id) {
        try {
            return articles.findById(UUID.fromString(id))
                    .filter(article -> article.timing().released())
                    .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, "There is no article " + id + "."));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "There is no article \"" + id + "\".");
        }
    }

    /** 410 for what was here once, with the notice of its withdrawal (RFC 9110 §15.5.11). */
    private HttpResponse<String> gone(Article article) {
        String notice = article.stage() == Stage.WITHDRAWN
                ? log.findFirstByArticleAndActOrderByNumberDesc(article.id(), Act.WITHDRAW)
                        .map(Change::text)
                        .orElse(null)
                : null;
        GonePage page = new GonePage(settings.title(), article.language(), notice);
        return HttpResponse.<String>status(HttpStatus.GONE)
                .body(templates.html("gone.jte", page))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "public, max-age=60");
    }

    private List<FeedLink> links(String title, Folder folder) {
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
