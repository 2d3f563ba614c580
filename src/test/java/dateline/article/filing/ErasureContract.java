package dateline.article.filing;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.act.ActResult;
import dateline.article.act.PlannedAct;
import dateline.article.feed.FeedKey;
import dateline.article.feed.FeedVersion;
import dateline.article.log.Act;
import dateline.article.range.FeedRange;
import dateline.article.submission.Submitter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An erased article is in no table, except for its id, on every database. */
interface ErasureContract extends StoreFixture {
    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "PUBLISHED", "WITHDRAWN", "EXPIRED"})
    default void noTextOfAnErasedArticleIsInAnyTable(Stage stage) throws SQLException {
        Article article = article("zebrafinch-key", "world", NOON, "Zebrafinch");
        Article stored = store(List.of(given(stage == Stage.DRAFT ? draft(article) : article)))
                .getFirst()
                .stored()
                .orElseThrow();
        if (stage == Stage.WITHDRAWN || stage == Stage.EXPIRED) {
            stored =
                    act(stored, copy(stored, stage), stage == Stage.EXPIRED ? Act.EXPIRE : Act.WITHDRAW, "Zebrafinch.");
        }
        assertThat(tablesWith("zebrafinch")).contains("article");
        Article erased = act(stored, stored.erased(), Act.ERASE, null);
        for (String written : List.of("zebrafinch", "ann lee", "reported from", "deep sea", "© ap", "a.example")) {
            assertThat(tablesWith(written)).as(written).isEmpty();
        }
        assertThat(erased.stage()).isEqualTo(Stage.ERASED);
        assertThat(beans().articles().findById(stored.id())).contains(erased);
        assertThat(beans().log()
                        .findByArticleOrderByNumber(stored.id())
                        .getLast()
                        .act())
                .isEqualTo(Act.ERASE);
        assertThat(titles(FeedKey.ALL)).isEmpty();
        assertThat(beans().articleActs().nextDue()).isEmpty();
    }

    /** RFC 6721: the feeds that had it have a tombstone, without the text of an earlier notice. */
    @Test
    default void feedsHaveATombstoneOfAnErasedArticle() {
        Article stored = store(
                        List.of(given(article("a", "world", NOON, "A")), given(article("b", "world", NOON, "B"))))
                .getFirst()
                .stored()
                .orElseThrow();
        Article withdrawn = act(stored, copy(stored, Stage.WITHDRAWN), Act.WITHDRAW, "Recalled.");
        FeedVersion before = beans().ranges().version(FeedKey.ALL, BORN);
        act(withdrawn, withdrawn.erased(), Act.ERASE, null);
        FeedRange live = beans().ranges().live(FeedKey.ALL, BORN);
        assertThat(live.version().number()).isGreaterThan(before.number());
        assertThat(live.tombstones()).hasSize(1).allSatisfy(gone -> {
            assertThat(gone.article()).isEqualTo(withdrawn.id());
            assertThat(gone.text()).isNull();
        });
    }

    /** A feed without another article has its address as its name, and not the name from the erased article. */
    @Test
    default void namesOfEmptyFeedsAreForgotten() {
        Article stored = store(List.of(given(article("a", "world", NOON, "A"))))
                .getFirst()
                .stored()
                .orElseThrow();
        act(stored, stored.erased(), Act.ERASE, null);
        assertThat(beans().ranges().row(FeedKey.author("ann-lee")).orElseThrow().label())
                .isEqualTo("ann-lee");
    }

    @Test
    default void theExternalIdOfAnErasedArticleIsFree() {
        Article first = store(List.of(given(article("key", "world", NOON, "One"))))
                .getFirst()
                .stored()
                .orElseThrow();
        act(first, first.erased(), Act.ERASE, null);
        ActResult again =
                store(List.of(given(article("key", "world", NOON, "Two")))).getFirst();
        assertThat(again)
                .isInstanceOfSatisfying(
                        ActResult.Success.class,
                        success -> assertThat(success.created()).isTrue());
        UUID second = again.stored().orElseThrow().id();
        assertThat(second).isNotEqualTo(first.id());
        assertThat(titles(FeedKey.ALL)).containsExactly("Two");
    }

    private Article act(Article before, Article after, Act act, @Nullable String text) {
        return beans().articleActs()
                .carryOut(new PlannedAct(before, after, act, Submitter.of("test"), text))
                .orElseThrow();
    }

    /** The tables that have a text with a word, compared in lower case. */
    private List<String> tablesWith(String word) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var connection = beans().dataSource().getConnection();
                var columns = connection.getMetaData().getColumns(null, "public", "%", "%");
                var statement = connection.createStatement()) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME");
                String column = columns.getString("COLUMN_NAME");
                if (!columns.getString("TYPE_NAME").toLowerCase(Locale.ROOT).contains("char")
                        || table.startsWith("flyway")) {
                    continue;
                }
                try (var rows = statement.executeQuery("SELECT COUNT(*) FROM \"" + table + "\" WHERE LOWER(\"" + column
                        + "\") LIKE '%" + word + "%'")) {
                    if (rows.next() && rows.getInt(1) > 0) {
                        tables.add(table);
                    }
                }
            }
        }
        return tables;
    }
}
