package dateline.search.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.ArticleLinks;
import dateline.article.PublicationTimes;
import dateline.article.Stage;
import dateline.article.combined.CombinedFeed;
import dateline.article.entitlement.Entitlement;
import dateline.article.entitlement.EntitlementTerms;
import dateline.article.feed.FeedConditions;
import dateline.article.filing.ArticleTopics;
import dateline.attribution.Agency;
import dateline.attribution.Author;
import dateline.attribution.Credits;
import dateline.attribution.JoinedAuthor;
import dateline.attribution.Redistribution;
import dateline.section.Section;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the index selects for a reader is what the reader may get. */
class SelectionQueryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static final ArticleTopics TOPICS = new ArticleTopics(
            List.of(section("world", null), section("asia", "world"), section("japan", "asia"), section("sport", null)),
            List.of(new JoinedAuthor("ana-vela", "Ana Vela", List.of("A. Vela", "آنا"), NOW)),
            List.of(
                    combined("asian", List.of("section/asia"), List.of("tag/fish")),
                    combined("nested", List.of("feed/asian"), List.of())),
            List.of(agency("open", null), agency("wire", Redistribution.PARTNERS), agency("own", Redistribution.NONE)));

    private final List<Article> articles = new ArrayList<>();

    /** Every combination of what decides. */
    @BeforeEach
    void combine() {
        for (String section : List.of("world", "japan", "sport", "unknown")) {
            for (String agency : new String[] {null, "open", "wire", "own", "retired"}) {
                for (String author : List.of("Ana Vela", "A. Vela", "Bo Ek")) {
                    for (Redistribution own : new Redistribution[] {
                        null, Redistribution.ALLOWED, Redistribution.PARTNERS, Redistribution.NONE
                    }) {
                        articles.add(article(section, agency, author, own));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                             |                  |                    | 0  | false",
                "                             |                  |                    | 0  | true",
                "                             |                  |                    | 90 | false",
                " section/world               |                  |                    | 0  | true",
                " section/asia section/sport  |                  | tag/fish           | 30 | false",
                "                             | author/ana-vela  |                    | 0  | false",
                "                             | author/a-vela    |                    | 0  | false",
                " author/bo-ek                | agency/wire      | language/en-gb     | 0  | true",
                "                             | language/en      | section/sport      | 0  | false",
                " feed/asian tag/ship         |                  |                    | 0  | true",
                "                             |                  | feed/asian         | 0  | true",
                " feed/nested                 |                  |                    | 0  | true",
                " feed/missing agency/open    |                  | feed/missing       | 0  | false",
                " agency/own                  |                  |                    | 0  | true",
                " section/unknown             |                  |                    | 0  | true",
                " all                         | section/world section/sport |         | 0  | true",
            })
    void anEntitlementSelectsWhatItAllows(
            @Nullable String any, @Nullable String all, @Nullable String none, int delay, boolean advance)
            throws IOException {
        Entitlement entitlement = new EntitlementTerms(
                        new FeedConditions(keys(any), keys(all), keys(none)), delay, advance)
                .entitlement(1, null, NOW);
        assertThat(selected(new SelectionQuery(TOPICS).of(entitlement, NOW)))
                .isEqualTo(articles.stream()
                        .filter(article -> entitlement.allows(
                                article, TOPICS.of(article).keySet(), TOPICS.redistribution(article), NOW))
                        .map(Article::id)
                        .toList());
    }

    @Test
    void thePublicGetsWhatIsPublishedForEverybody() throws IOException {
        List<UUID> allowed = articles.stream()
                .filter(article ->
                        article.stage() == Stage.PUBLISHED && TOPICS.redistribution(article) == Redistribution.ALLOWED)
                .map(Article::id)
                .toList();
        assertThat(allowed).isNotEmpty().hasSizeLessThan(articles.size());
        assertThat(selected(new SelectionQuery(TOPICS).ofPublic())).isEqualTo(allowed);
    }

    /** The ids of the selected articles, in the order in which they were added. */
    private List<UUID> selected(Query query) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            List<Article> indexed =
                    articles.stream().filter(SelectionFields::isForSomebody).toList();
            try (IndexWriter writer =
                    new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
                for (Article article : indexed) {
                    Document document = new Document();
                    document.add(new NumericDocValuesField(
                            "published", ChronoUnit.MICROS.between(Instant.EPOCH, article.published())));
                    SelectionFields.add(article, document);
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                List<UUID> found = new ArrayList<>();
                for (ScoreDoc hit : new IndexSearcher(reader).search(query, 10_000).scoreDocs) {
                    found.add(indexed.get(hit.doc).id());
                }
                return indexed.stream().map(Article::id).filter(found::contains).toList();
            }
        }
    }

    private Article article(String section, @Nullable String agency, String author, @Nullable Redistribution own) {
        int number = articles.size();
        boolean embargoed = number % 5 == 0;
        Credits credits =
                new Credits(null, List.of(Author.named(author)), List.of(), null, agency, null, null, null, null, own);
        ArticleDetails details = new ArticleDetails(
                credits,
                ArticleLinks.NONE,
                number % 7 == 0 ? List.of("asia") : List.of(),
                number % 3 == 0 ? List.of("Fish") : List.of("Ship"),
                List.of(),
                List.of(),
                List.of(),
                embargoed ? new PublicationTimes(null, NOW.plusSeconds(60), null, false) : PublicationTimes.NONE,
                null);
        Instant published = NOW.minus(Duration.ofMinutes(number % 100));
        return new Article(
                new UUID(0, number),
                null,
                embargoed ? Stage.SCHEDULED : number % 11 == 0 ? Stage.WITHDRAWN : Stage.PUBLISHED,
                section,
                "T",
                null,
                "<p>T.</p>",
                number % 2 == 0 ? "en-GB" : "ar",
                details,
                published,
                published,
                null,
                number);
    }

    private static List<String> keys(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    private static Section section(String id, @Nullable String parent) {
        return new Section(id, id, id, null, null, parent, 0, NOW, null);
    }

    private static Agency agency(String id, @Nullable Redistribution redistribution) {
        return new Agency(
                id,
                id,
                id,
                id,
                "https://a.example/",
                null,
                null,
                null,
                null,
                redistribution,
                List.of(),
                List.of(),
                NOW,
                null);
    }

    private static CombinedFeed combined(String name, List<String> any, List<String> none) {
        return new CombinedFeed(name, name, null, null, any, List.of(), none, 0, 50, false, true, NOW, null);
    }
}
