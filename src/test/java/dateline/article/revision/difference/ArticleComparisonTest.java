package dateline.article.revision.difference;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.ArticleLinks;
import dateline.article.Correction;
import dateline.article.PublicationTimes;
import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.article.media.Image;
import dateline.attribution.Author;
import dateline.attribution.Credits;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the expected texts [-…-] was removed and {+…+} was added. */
class ArticleComparisonTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ReferenceData REFERENCE = new ReferenceData(List.of(), List.of());

    @Test
    void sameArticlesHaveNoDifference() {
        Article article = article("en", "Fleet in harbour", "<p>The fleet stayed.</p>");
        assertThat(ArticleComparison.of(article, article.withChange(7), REFERENCE))
                .isEmpty();
    }

    /** UAX #29 §4; scripts without spaces between words need a dictionary. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The fleet stayed on Monday. | The fleet stayed on Tuesday. | The fleet stayed on [-Monday-]{+Tuesday+}.",
                "en | It can't sail | It can sail | It [-can't-]{+can+} sail",
                "en | one two three | one four five | one [-two three-]{+four five+}",
                "en | A storm came | A very big storm came | A {+very big +}storm came",
                "ar | قال الوزير إن المحادثات ستبدأ يوم الاثنين | قال الوزير إن المحادثات ستبدأ يوم الثلاثاء | قال الوزير إن المحادثات ستبدأ يوم [-الاثنين-]{+الثلاثاء+}",
                "ar | كَتَبَ الرجل | كُتِبَ الرجل | [-كَتَبَ-]{+كُتِبَ+} الرجل",
                "ja | 東京で火災が発生した | 大阪で火災が発生した | [-東京-]{+大阪+}で火災が発生した",
                "zh | 记者在北京报道 | 记者在上海报道 | 记者在[-北京-]{+上海+}报道",
                "th | ฉันรักแมว | ฉันรักหมา | ฉันรัก[-แมว-]{+หมา+}",
                "de | Der Bürgermeister kam | Die Bürgermeisterin kam | [-Der Bürgermeister-]{+Die Bürgermeisterin+} kam"
            })
    void textsAreComparedWordByWord(String language, String before, String after, String expected) {
        List<FieldDifference> differences =
                ArticleComparison.of(article(language, before, ""), article(language, after, ""), REFERENCE);
        assertThat(differences).singleElement().satisfies(title -> {
            assertThat(title.field()).isEqualTo("title");
            assertThat(title.whole()).isFalse();
            assertThat(shown(title.pieces())).isEqualTo(expected);
        });
    }

    @Test
    void contentsAreComparedBlockByBlock() {
        FieldDifference content = content("""
                <h2>Storm</h2>
                <p>The storm came on Monday.</p>
                <p>Nobody was hurt.</p>
                <ul><li>Two ships sank</li><li>Roads are closed</li></ul>""", """
                <h2>Storm</h2>
                <p>The storm came on <b>Tuesday</b>.</p>
                <ul><li>Three ships sank</li><li>Roads are closed</li></ul>
                <p>More follows.</p>""");
        assertThat(content.blocks())
                .extracting(ArticleComparisonTest::shown)
                .containsExactly(
                        "h2 same: Storm",
                        """
                        p changed: The storm came on [-Monday-]{+Tuesday+}.""",
                        "p removed: [-Nobody was hurt.-]",
                        """
                        li changed: [-Two-]{+Three+} ships sank""",
                        "li same: Roads are closed",
                        """
                        p added: {+More follows.+}""");
    }

    /** A paragraph that moves is removed and added; one that becomes a heading too. */
    @Test
    void blocksOfOtherElementsAreOthers() {
        assertThat(content("<p>Storm at sea</p>", "<h2>Storm at sea</h2>").blocks())
                .extracting(ArticleComparisonTest::shown)
                .containsExactly("p removed: [-Storm at sea-]", "h2 added: {+Storm at sea+}");
    }

    @Test
    void picturesAndCaptionsAreComparedByAddressAndText() {
        FieldDifference content = content(
                "<figure><img src=\"https://a.example/1.jpg\" alt=\"The harbour\"><figcaption>Ships at noon</figcaption></figure>",
                "<figure><img src=\"https://a.example/2.jpg\" alt=\"The harbour\"><figcaption>Ships at night</figcaption></figure>");
        assertThat(content.blocks())
                .extracting(ArticleComparisonTest::shown)
                .containsExactly(
                        "img changed: [-https://a.example/1.jpg-]{+https://a.example/2.jpg+}\nThe harbour",
                        "figcaption changed: Ships at [-noon-]{+night+}");
    }

    @Test
    void linkWithAnotherAddressIsAnother() {
        FieldDifference content = content(
                "<p>See <a href=\"https://a.example/\">the <em>report</em></a>.</p>",
                "<p>See <a href=\"https://b.example/\">the <em>report</em></a>.</p>");
        assertThat(content.blocks().getFirst().pieces())
                .containsExactly(
                        new Piece(DifferenceKind.SAME, "See ", null),
                        new Piece(DifferenceKind.REMOVED, "the report", "https://a.example/"),
                        new Piece(DifferenceKind.ADDED, "the report", "https://b.example/"),
                        new Piece(DifferenceKind.SAME, ".", null));
    }

    @Test
    void otherMarkupAloneIsNamed() {
        FieldDifference content = content("<p>The storm</p>", "<p>The <b>storm</b></p>");
        assertThat(content.markup()).isTrue();
        assertThat(content.blocks()).extracting(BlockDifference::kind).containsOnly(DifferenceKind.SAME);
    }

    @Test
    void hostileContentStaysText() {
        FieldDifference content = content(
                "<p>Text</p>",
                "<p>Text &lt;script&gt;alert(1)&lt;/script&gt; <a href=\"javascript:alert(2)\">x</a></p><script>alert(3)</script><p");
        String pieces = shown(content.blocks().getFirst());
        assertThat(pieces).startsWith("p changed: Text").contains("<script>alert(1)</script>");
        assertThat(content.blocks().toString()).doesNotContain("alert(3)");
    }

    @Test
    void deepNestingIsRead() {
        FieldDifference content = content("<p>One</p>", "<div>".repeat(50_000) + "Two" + "</div>".repeat(50_000));
        assertThat(content.blocks()).extracting(ArticleComparisonTest::shown).contains("p removed: [-One-]");
    }

    @Test
    void listsAndValuesAreCompared() {
        Article before = article("en", "T", "");
        Article after = before.with(
                Stage.PUBLISHED,
                new ArticleDetails(
                        new Credits(
                                "Ann Lee and Bo Ek",
                                List.of(Author.named("Ann Lee"), Author.named("Bo Ek")),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        ArticleLinks.NONE,
                        List.of(),
                        List.of("sea"),
                        List.of(new Image(
                                URI.create("https://a.example/1.jpg"), null, null, null, null, "A", null, null, null)),
                        List.of(),
                        List.of(new Correction(NOON, "correction", "It was Tuesday.")),
                        PublicationTimes.NONE.afterRelease(),
                        null),
                NOON,
                NOON);
        List<FieldDifference> differences = ArticleComparison.of(before, after, REFERENCE);
        assertThat(differences)
                .extracting(FieldDifference::field)
                .containsExactly("byline", "authors", "images", "corrections", "tags", "stage", "published", "updated");
        assertThat(shown(differences.get(0).pieces())).isEqualTo("Ann Lee{+ and Bo Ek+}");
        assertThat(differences.get(1).blocks())
                .extracting(ArticleComparisonTest::shown)
                .containsExactly("item same: Ann Lee", "item added: {+Bo Ek+}");
        assertThat(shown(differences.get(5).pieces())).isEqualTo("[-draft-]{+published+}");
    }

    /** Whatever the texts are, the pieces of each side are its whole text. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void piecesAreTheWholeTexts(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String before = "x" + text(random, random.nextInt(40), 6);
            String after = "x" + text(random, random.nextInt(40), 6);
            List<FieldDifference> differences =
                    ArticleComparison.of(article("en", before, ""), article("en", after, ""), REFERENCE);
            if (before.equals(after)) {
                assertThat(differences).isEmpty();
                continue;
            }
            List<Piece> pieces = differences.getFirst().pieces();
            assertThat(side(pieces, DifferenceKind.ADDED)).isEqualTo(before);
            assertThat(side(pieces, DifferenceKind.REMOVED)).isEqualTo(after);
        }
    }

    /** The whole content of another article is compared within a second, or shown as replaced. */
    @ParameterizedTest(name = "{0} words in a paragraph")
    @ValueSource(ints = {1, 30, 1_500, 3_000, 200_000})
    void largeContentsAreComparedInLittleTime(int words) {
        Random random = new Random(1);
        String before = large(random, words);
        String after = large(random, words);
        content("<p>warm</p>", "<p>up</p>");
        long start = System.nanoTime();
        FieldDifference content = content(before, after);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(content.whole()).isTrue();
        assertThat(content.blocks()).isNotEmpty();
    }

    /** A content of nothing but short paragraphs gives no answer that is much longer than itself. */
    @Test
    void manyBlocksAreOne() {
        FieldDifference content = content("<p>a</p>".repeat(100_000), "<p>b</p>".repeat(100_000));
        assertThat(content.whole()).isTrue();
        assertThat(content.blocks())
                .extracting(BlockDifference::kind)
                .containsExactly(DifferenceKind.REMOVED, DifferenceKind.ADDED);
        assertThat(content.blocks().getFirst().pieces().getFirst().text()).startsWith("a\na\n");
    }

    @Test
    void smallChangeOfALargeContentIsComparedByWords() {
        String before = large(new Random(1), 30);
        int middle = before.indexOf("<p>", before.length() / 2);
        String after = before.substring(0, middle) + "<p>A new paragraph.</p>" + before.substring(middle);
        FieldDifference content = content(before, after);
        assertThat(content.whole()).isFalse();
        assertThat(content.blocks().stream().filter(block -> block.kind() != DifferenceKind.SAME))
                .extracting(ArticleComparisonTest::shown)
                .containsExactly("p added: {+A new paragraph.+}");
    }

    private static FieldDifference content(String before, String after) {
        List<FieldDifference> differences =
                ArticleComparison.of(article("en", "T", before), article("en", "T", after), REFERENCE);
        assertThat(differences).extracting(FieldDifference::field).containsExactly("content");
        return differences.getFirst();
    }

    private static String large(Random random, int words) {
        StringBuilder html = new StringBuilder();
        while (html.length() < 900_000) {
            html.append("<p>").append(text(random, words, 100_000)).append("</p>");
        }
        return html.substring(0, Math.min(html.length(), 1_000_000));
    }

    private static String text(Random random, int words, int vocabulary) {
        return IntStream.range(0, words)
                .mapToObj(i -> Integer.toString(random.nextInt(vocabulary), 36))
                .collect(joining(" "));
    }

    private static String side(List<Piece> pieces, DifferenceKind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(joining());
    }

    private static String shown(BlockDifference block) {
        return block.element() + " " + block.kind().word() + ": " + shown(block.pieces());
    }

    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME, CHANGED -> piece.text();
                    case ADDED -> "{+" + piece.text() + "+}";
                    case REMOVED -> "[-" + piece.text() + "-]";
                })
                .collect(joining());
    }

    private static Article article(String language, String title, String content) {
        ArticleDetails details = new ArticleDetails(
                new Credits(
                        "Ann Lee",
                        List.of(Author.named("Ann Lee")),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                ArticleLinks.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                PublicationTimes.NONE,
                null);
        return new Article(
                new UUID(1, 1),
                null,
                Stage.DRAFT,
                "world",
                title,
                null,
                content,
                language,
                details,
                NOON,
                NOON,
                null,
                1);
    }
}
