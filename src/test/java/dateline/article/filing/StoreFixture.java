package dateline.article.filing;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.ArticleLinks;
import dateline.article.Correction;
import dateline.article.PublicationTimes;
import dateline.article.Stage;
import dateline.article.TranslationSource;
import dateline.article.act.ActResult;
import dateline.article.feed.FeedKey;
import dateline.article.media.Image;
import dateline.article.submission.Submission;
import dateline.article.submission.Submitter;
import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.attribution.Credits;
import dateline.attribution.Dateline;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the store have in common. */
interface StoreFixture {
    Instant BORN = Instant.parse("2026-01-01T00:00:00Z");
    Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    StoreBeans beans();

    @BeforeEach
    default void empty() throws SQLException {
        execute(
                "DELETE FROM filing",
                "DELETE FROM vacancy",
                "DELETE FROM amendment",
                "DELETE FROM refiling",
                "DELETE FROM feed",
                "DELETE FROM due_work",
                "DELETE FROM article_home",
                "DELETE FROM article_document",
                "DELETE FROM revision",
                "DELETE FROM article",
                "DELETE FROM change");
    }

    default void execute(String... statements) throws SQLException {
        try (var connection = beans().dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    default List<String> titles(FeedKey key) {
        return beans().ranges().newest(key, 50, BORN).articles().stream()
                .map(Article::title)
                .collect(Collectors.toList());
    }

    default Submission given(Article article) {
        return new Submission(article, true, true, true);
    }

    default Article draft(Article article) {
        return copy(article, Stage.DRAFT);
    }

    default List<ActResult> store(List<Submission> submissions) {
        Submitter submitter = Submitter.of("test");
        return beans().articleActs()
                .store(submissions.stream()
                        .map(submission -> submission.by(submitter))
                        .toList());
    }

    default Article copy(Article article, Stage stage) {
        return new Article(
                article.id(),
                article.externalId(),
                stage,
                article.section(),
                article.title(),
                article.summary(),
                article.content(),
                article.language(),
                article.details(),
                article.published(),
                article.updated(),
                article.expires(),
                0);
    }

    default Article article(@Nullable String key, String section, Instant published, String title) {
        Credits credits = new Credits(
                "Ann Lee",
                List.of(new Author("Ann Lee", "https://ann.example/", "ann@ann.example")),
                List.of(new Contributor("Bo Ek", "reporting", "Associated Press")),
                "Bo Ek contributed.",
                "ap",
                new Dateline("سيول", "سيول", 37.5, 127.0),
                "© AP",
                "Terms",
                "https://creativecommons.org/licenses/by/4.0/",
                null);
        ArticleLinks links = new ArticleLinks(
                URI.create("https://a.example/1"),
                URI.create("https://b.example/2"),
                URI.create("https://a.example/1#c"),
                new TranslationSource(URI.create("https://c.example/3"), "ko"),
                List.of(),
                null);
        Image image = new Image(
                URI.create("https://a.example/1.jpg"),
                "image/jpeg",
                12_345L,
                640,
                480,
                "alt",
                "caption",
                "credit",
                "©");
        Correction correction = new Correction(published, "correction", "It was Tuesday.");
        ArticleDetails details = new ArticleDetails(
                credits,
                links,
                List.of("science"),
                List.of("Deep Sea"),
                List.of(image),
                List.of(),
                List.of(correction),
                PublicationTimes.NONE,
                null);
        return new Article(
                UUID.randomUUID(),
                key,
                Stage.PUBLISHED,
                section,
                title,
                "Summary",
                "<p>نص</p>",
                "ar",
                details,
                published,
                published,
                published.plusSeconds(1_000_000_000),
                0);
    }
}
