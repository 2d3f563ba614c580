package dateline.operations.marker;

import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the data directory says of its store.
 *
 * @param identity the id of the publication in the store
 * @param store the address of the store, without user name and password
 * @param changes the highest change number that the store has had
 * @param backup the last backup; null for none
 * @param process the id of the server process that has opened the embedded store; 0 after it has stopped normally
 */
public record StoreMarker(
        UUID identity, String store, long changes, @Nullable Backup backup, long process) {
    /**
     * A backup of the store.
     *
     * @param file its name, as the operator has written it
     * @param at when it was made
     */
    public record Backup(String file, Instant at) {}

    /** The marker of a store that has no backup. */
    public static StoreMarker of(UUID identity, String store, long changes) {
        return new StoreMarker(identity, store, changes, null, 0);
    }

    /** A copy with the present identity and changes; the number of changes never goes down for the same store. */
    StoreMarker seen(UUID present, String address, long last) {
        return present.equals(identity)
                ? new StoreMarker(identity, address, Math.max(changes, last), backup, process)
                : new StoreMarker(present, address, last, null, process);
    }

    /** A copy with a backup. */
    public StoreMarker withBackup(Backup last) {
        return new StoreMarker(identity, store, changes, last, process);
    }

    StoreMarker withProcess(long id) {
        return new StoreMarker(identity, store, changes, backup, id);
    }

    /** The sentence about the last backup, for messages. */
    public static String backupSentence(@Nullable StoreMarker marker) {
        Backup last = marker == null ? null : marker.backup();
        return last == null
                ? "No backup of it is known."
                : "The last known backup is " + last.file() + " of " + last.at() + ".";
    }

    static StoreMarker of(Properties values) {
        String file = values.getProperty("backup");
        String at = values.getProperty("backup-time");
        return new StoreMarker(
                UUID.fromString(values.getProperty("identity", "")),
                values.getProperty("store", ""),
                Long.parseLong(values.getProperty("changes", "0")),
                file == null || at == null ? null : new Backup(file, Instant.parse(at)),
                Long.parseLong(values.getProperty("process", "0")));
    }

    Properties properties() {
        Properties values = new Properties();
        values.setProperty("identity", identity.toString());
        values.setProperty("store", store);
        values.setProperty("changes", Long.toString(changes));
        if (backup != null) {
            values.setProperty("backup", backup.file());
            values.setProperty("backup-time", backup.at().toString());
        }
        values.setProperty("process", Long.toString(process));
        return values;
    }
}
