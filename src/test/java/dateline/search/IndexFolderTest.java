package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.feed.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {
    @TempDir
    private Path data;

    @Test
    void aKeptIndexIsUsedOnlyForTheSameStore() throws IOException {
        write("one");
        try (IndexWriter again = IndexDirectory.open(data, "one")) {
            assertThat(again.getDocStats().numDocs).isEqualTo(1);
        }
        try (IndexWriter other = IndexDirectory.open(data, "other")) {
            assertThat(other.getDocStats().numDocs).isZero();
        }
    }

    @Test
    void anUnreadableIndexIsRebuilt() throws IOException {
        write("one");
        try (var files = Files.newDirectoryStream(data.resolve("search"), "segments_*")) {
            for (Path file : files) {
                Files.writeString(file, "garbage");
            }
        }
        write("one");
        try (IndexWriter again = IndexDirectory.open(data, "one")) {
            assertThat(again.getDocStats().numDocs).isEqualTo(1);
        }
    }

    @Test
    void nodesThatShareAFolderHaveAnIndexEach() throws IOException {
        try (IndexWriter one = IndexDirectory.open(data, "s");
                IndexWriter other = IndexDirectory.open(data, "s")) {
            assertThat(one.getDirectory().toString())
                    .isNotEqualTo(other.getDirectory().toString());
        }
        assertThat(data.resolve("search-2")).isDirectory();
    }

    private void write(String store) throws IOException {
        try (IndexWriter writer = IndexDirectory.open(data, store)) {
            writer.addDocument(SearchDocument.of(Examples.with(1, "Title", "<p>Text.</p>")));
            writer.setLiveCommitData(IndexPosition.start(store, 5).toStore());
        }
    }
}
