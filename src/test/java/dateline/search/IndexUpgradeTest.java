package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Answer;
import dateline.Client;
import dateline.article.log.ChangeLog;
import dateline.section.Publication;
import dateline.section.Publications;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index of an earlier release, without stems, answers queries while it is rebuilt. */
class IndexUpgradeTest {
    @TempDir
    private Path data;

    @Test
    void anIndexWithoutStemsAnswersAndIsRebuilt() throws IOException {
        String id;
        UUID urn;
        long last;
        try (EmbeddedServer server = node()) {
            Client client = new Client(server, data);
            id = client.api("POST", "/api/articles", """
                            {"section": "world", "title": "A strike", "content": "<p>T.</p>", "language": "en"}
                            """).id();
            urn = server.getApplicationContext()
                    .getBean(Publications.class)
                    .findByName(Publication.NAME)
                    .orElseThrow()
                    .urn();
            assertThat(found(client, "strikes")).isEqualTo(1);
            last = server.getApplicationContext().getBean(ChangeLog.class).last();
        }
        writeEarlierForm(id, urn, last);
        try (EmbeddedServer server = node()) {
            Client client = new Client(server, data);
            assertThat(found(client, "strike"))
                    .as("the old index still finds the article")
                    .isEqualTo(1);
            SearchIndex index = server.getApplicationContext().getBean(SearchIndex.class);
            boolean more = true;
            while (more) {
                more = index.advance();
            }
            index.commit();
            assertThat(found(client, "strikes")).isEqualTo(1);
            assertThat(kept(data))
                    .containsEntry("store", urn + " 4")
                    .containsEntry("whole", "true")
                    .containsEntry("renewed", "true");
        }
    }

    private void writeEarlierForm(String id, UUID urn, long last) throws IOException {
        BytesRef key = new BytesRef(ByteBuffer.allocate(16)
                .putLong(UUID.fromString(id).getMostSignificantBits())
                .putLong(UUID.fromString(id).getLeastSignificantBits())
                .array());
        Document document = new Document();
        document.add(new StringField("id", key, Field.Store.YES));
        document.add(new SortedDocValuesField("order", key));
        document.add(new NumericDocValuesField("published", 1));
        document.add(new TextField("text", "A strike", Field.Store.NO));
        IndexWriterConfig config = new IndexWriterConfig(FoldingAnalyzer.ofTexts())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setIndexSort(SearchDocument.NEWEST);
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(data.resolve("search")), config)) {
            writer.addDocument(document);
            String number = Long.toString(last);
            writer.setLiveCommitData(List.of(
                    Map.entry("store", urn + " 1"),
                    Map.entry("upTo", number),
                    Map.entry("swept", number),
                    Map.entry("whole", "true")));
        }
    }

    private static Map<String, String> kept(Path data) throws IOException {
        try (var reader = DirectoryReader.open(FSDirectory.open(data.resolve("search")))) {
            return reader.getIndexCommit().getUserData();
        }
    }

    private static int found(Client client, String words) {
        return new Answer(client.get("/search/feed.json?q=" + words))
                .json()
                .at("/items")
                .size();
    }

    private EmbeddedServer node() {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "dateline.store",
                        "jdbc:h2:mem:index-upgrade;DB_CLOSE_DELAY=-1",
                        "dateline.data",
                        data.toString(),
                        "micronaut.server.port",
                        -1));
    }
}
