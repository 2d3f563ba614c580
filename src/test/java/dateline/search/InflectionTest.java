package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.feed.Examples;
import dateline.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word of a query is found in its other forms, in every language. */
class InflectionTest {
    @TempDir
    private Path data;

    private IndexWriter writer;

    @BeforeEach
    void open() throws IOException {
        writer = IndexDirectory.open(data, "store");
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
    }

    @ParameterizedTest(name = "{0}: {1} finds {2}")
    @CsvSource(delimiter = '|', textBlock = """
            en      | strikes        | A strike at the port
            en      | strike         | Strikes at the port
            en      | cities         | The city sleeps
            en-GB   | voted          | They vote today
            en      | president      | The president’s speech
            fr      | ecole          | Retour à l’école
            fr      | écoles         | Retour à l'école
            fr      | journal        | Les journaux du soir
            fr-CA   | municipales    | Une élection municipale
            de      | Häuser         | Ein Haus am See
            de      | haus           | Die Häuser am See
            es      | elecciones     | La elección de ayer
            es      | eleccion       | Las elecciones de ayer
            pt-BR   | eleições       | A eleição de ontem
            it      | governo        | I governi europei
            it      | arte           | La storia dell’arte
            nl      | verkiezing     | De verkiezingen van morgen
            sv      | tidningar      | En tidning i dag
            nb      | avisene        | En avis i dag
            da      | skolerne       | En skole lukker
            fi      | talossa        | Uusi talo
            ru      | выборов        | Выборы прошли
            sr      | избори         | Резултати избора
            sr-Latn | избори         | Rezultati izbora
            sr-Cyrl | izbori         | Резултати избора
            ar      | مدرسة          | المدرسة مغلقة
            ar      | انتخاب         | الانتخابات غدا
            fa      | کتاب           | کتاب‌ها آمدند
            tr      | kitaplar       | Kitap bugün
            el      | εκλογή         | Οι εκλογές σήμερα
            hu      | házak          | Egy ház a tónál
            cs      | volby          | Výsledky voleb
            hi      | लड़का           | लड़के आए
            id      | membaca        | Buku dibaca
            zh      | 北京            | 北京大学
            zh-Hant | 大學            | 北京大學
            ja      | 東京            | 東京大学
            zh-Hant | 东京大学        | 東京大學
            zh-Hans | 東京大學        | 东京大学
            und     | strike         | A strike at the port
            xx      | strike         | A strike at the port
            """)
    void aWordIsFoundInItsOtherForms(String language, String words, String title) throws IOException {
        add(1, language, title);
        add(2, "en", "Nothing of the kind");
        add(3, "fr", "Rien de tel");
        add(4, "ar", "لا شيء");
        assertThat(found(words)).containsExactly(1);
    }

    @Test
    void wordsInQuotationMarksAreFoundOnlyInThatForm() throws IOException {
        add(1, "en", "Strikes at the ports");
        add(2, "en", "A strike at the port");
        assertThat(found("strikes")).containsExactly(1, 2);
        assertThat(found("\"strikes\"")).containsExactly(1);
        assertThat(found("\"strike at the port\"")).containsExactly(2);
        assertThat(found("\"strikes at the port\"")).isEmpty();
        assertThat(found("strikes*")).containsExactly(1);
    }

    /** Every article is found either with a word or with its exclusion. */
    @Test
    void anExcludedWordIsExcludedInAllItsForms() throws IOException {
        add(1, "en", "A port on strike");
        add(2, "en", "A port with strikes");
        add(3, "en", "A port at work");
        assertThat(found("port -strike")).containsExactly(3);
        assertThat(found("port -\"strike\"")).containsExactly(2, 3);
    }

    @Test
    void anArticleIsFoundIfItHasSomeFormOfEveryWord() throws IOException {
        add(1, "en", "Dockers strike");
        add(2, "en", "Dockers work");
        add(3, "fr", "Grève des dockers");
        assertThat(found("docker strikes")).containsExactly(1);
        assertThat(found("strikes | grèves")).containsExactly(1, 3);
    }

    @Test
    void onlyRunningTextHasStems() throws IOException {
        Article everything = Examples.with(1, "Title", "<p>Text.</p>");
        writer.addDocument(SearchDocument.of(everything));
        assertThat(SearchDocument.of(everything).getFields("stem-en")).hasSize(2);
    }

    @Test
    void aQueryOfVeryManyWordsIsAnswered() throws IOException {
        for (String language : List.of("en", "fr", "de", "es", "pt", "it", "nl", "sv", "da", "no", "fi", "id")) {
            add(1, language, "a b c d e f g h i j k l m n o p q r s t u v w x y z");
        }
        assertThat(found("a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(5)))
                .hasSize(12);
    }

    @Test
    void tooManyWordsWithAStarAreRefused() {
        assertThatThrownBy(() -> found("a* b* c* d* e* f* g* h* i*"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("more than 8 words with a star");
    }

    private void add(int number, String language, String title) throws IOException {
        Article plain = Examples.with(number, title, "<p>.</p>");
        writer.addDocument(SearchDocument.of(new Article(
                plain.id(),
                null,
                plain.stage(),
                plain.section(),
                title,
                null,
                plain.content(),
                language,
                plain.details(),
                plain.published(),
                plain.updated(),
                null,
                number)));
    }

    /** The numbers of the found articles, the newest first. */
    private List<Integer> found(String words) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            Query query = SearchQueryParser.query(SearchQuery.of(words), reader, false);
            IndexSearcher searcher = new IndexSearcher(reader);
            List<Integer> found = new ArrayList<>();
            for (var hit : searcher.search(query, 100, SearchDocument.NEWEST).scoreDocs) {
                long low = SearchDocument.id(searcher.storedFields().document(hit.doc))
                        .getLeastSignificantBits();
                found.add((int) (low & 0xFF));
            }
            return found;
        }
    }
}
