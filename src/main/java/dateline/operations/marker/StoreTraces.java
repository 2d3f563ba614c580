package dateline.operations.marker;

import dateline.access.FirstToken;
import dateline.operations.store.StoreAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the data directory has of a store: a store was there before, even if it is empty now.
 *
 * @param data the data directory
 * @param marker its marker; null when there is none, or none that can be read
 * @param files the names of the files that a server has left there
 */
record StoreTraces(Path data, @Nullable StoreMarker marker, List<String> files) {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");

    static StoreTraces in(Path data) {
        List<String> files = Stream.of(MarkerFile.NAME, FirstToken.FILE, "search")
                .filter(name -> Files.exists(data.resolve(name)))
                .toList();
        return new StoreTraces(data, marker(data).orElse(null), files);
    }

    boolean exist() {
        return !files.isEmpty();
    }

    boolean hasMarker() {
        return files.contains(MarkerFile.NAME);
    }

    /**
     * Refuses a store that is empty, though it was not before.
     *
     * @param content what it has; empty when it has no tables of Dateline
     */
    void demandContent(Optional<StoreContent> content, StoreAddress address) {
        boolean empty = content.isEmpty() || (hasMarker() && content.get().identity() == null);
        if (empty && (address.isEmbedded() ? exist() : hasMarker())) {
            throw refusal("The store " + address + " is empty.");
        }
    }

    /** The refusal to start with a store that is not what it was. */
    StoreRefusal refusal(String fault) {
        return new StoreRefusal(fault + " The server does not start, because the data directory "
                + data.toAbsolutePath().normalize() + " belongs to a store that was there before ("
                + String.join(", ", files) + "). " + StoreMarker.backupSentence(marker)
                + " Put the store back, or restore a backup with: dateline restore FILE. To start with an empty store"
                + " instead, run: dateline start-anew; it moves what is left to another folder and deletes nothing.");
    }

    private static Optional<StoreMarker> marker(Path data) {
        try {
            return MarkerFile.read(data);
        } catch (IOException e) {
            LOG.warn("The marker of the store can't be read: {}", e.toString());
            return Optional.empty();
        }
    }
}
