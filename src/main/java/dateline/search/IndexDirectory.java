package dateline.search;

import dateline.problem.StoreFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the search index of a node. Nodes with the same data directory have separate indexes. */
final class IndexDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(IndexDirectory.class);
    private static final int NODES = 16;
    private static final double BUFFER_MEGABYTES = 16;

    /**
     * The logger that would recommend faster vector search, which is not used here. The field is needed, because Java forgets
     * the level of a logger without references.
     */
    private static final java.util.logging.Logger VECTOR_HINTS =
            java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        VECTOR_HINTS.setLevel(java.util.logging.Level.SEVERE);
    }

    private IndexDirectory() {}

    /**
     * The index of a store. It is empty when the existing index is damaged or belongs to another store.
     *
     * @throws IOException when it can't be written
     */
    static IndexWriter open(Path data, String store) throws IOException {
        for (int node = 1; node <= NODES; node++) {
            Path folder = data.resolve(node == 1 ? "search" : "search-" + node);
            try {
                return open(FSDirectory.open(folder), store);
            } catch (LockObtainFailedException e) {
                LOG.debug("{} is another node's", folder);
            }
        }
        throw new IOException(data + " has the indexes of " + NODES + " nodes already");
    }

    private static IndexWriter open(Directory directory, String store) throws IOException {
        IndexWriter writer;
        try {
            writer = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            if (e instanceof IOException failed && StoreFailure.isIn(failed)) {
                throw failed;
            }
            LOG.info("The search index can't be read and is made anew: {}", e.toString());
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE));
        }
        Iterable<Map.Entry<String, String>> stored = writer.getLiveCommitData();
        if (IndexPosition.of(stored, store).isEmpty()) {
            writer.deleteAll();
        }
        return writer;
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        return new IndexWriterConfig(new IndexAnalyzer())
                .setOpenMode(mode)
                .setIndexSort(SearchDocument.NEWEST)
                .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(true);
    }
}
