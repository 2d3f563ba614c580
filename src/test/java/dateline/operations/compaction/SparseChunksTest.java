package dateline.operations.compaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2's choice of chunks in a file with an old full chunk, and a young one of which most is obsolete. */
class SparseChunksTest {
    private static final int ENTRIES = 2_000;
    private static final int BYTES = 16 << 20;

    @TempDir
    Path folder = Path.of("replaced");

    private MVStore store = new MVStore.Builder().open();

    @BeforeEach
    void fill() {
        store.close();
        store = new MVStore.Builder()
                .fileName(folder.resolve("chunks.mv.db").toString())
                .autoCommitDisabled()
                .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        write("old", 0, ENTRIES, "first");
        write("young", 0, ENTRIES, "first");
        write("young", 0, ENTRIES * 9 / 10, "second");
        write("other", 0, 1, "first");
        write("other", 0, 1, "second");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theUsedPagesOfASparseChunkAreWrittenAgain() {
        int before = file().getChunksFillRate();
        assertThat(before).isBetween(50, 80);

        assertThat(SparseChunks.rewrite(store, file(), 50, BYTES)).isTrue();
        store.commit();
        write("other", 0, 1, "third");

        assertThat(file().getChunksFillRate()).isGreaterThan(before + 10);
        assertThat(store.<Integer, String>openMap("old")).hasSize(ENTRIES).containsEntry(1, text(1, "first"));
        assertThat(store.<Integer, String>openMap("young"))
                .hasSize(ENTRIES)
                .containsEntry(1, text(1, "second"))
                .containsEntry(ENTRIES - 1, text(ENTRIES - 1, "first"));
    }

    @Test
    void aFullerChunkIsLeftAlone() {
        long version = store.getCurrentVersion();
        assertThat(SparseChunks.rewrite(store, file(), 1, BYTES)).isFalse();
        assertThat(store.getCurrentVersion()).isEqualTo(version);
        assertThat(store.hasUnsavedChanges()).isFalse();
    }

    private RandomAccessStore file() {
        return (RandomAccessStore) store.getFileStore();
    }

    private void write(String name, int from, int to, String word) {
        MVMap<Integer, String> map = store.openMap(name);
        IntStream.range(from, to).forEach(i -> map.put(i, text(i, word)));
        store.commit();
    }

    private static String text(int number, String word) {
        return (word + number + " ").repeat(100);
    }
}
