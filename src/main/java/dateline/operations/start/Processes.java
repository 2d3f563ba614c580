package dateline.operations.start;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The processes of this machine, as Linux shows them under {@code /proc}; elsewhere none are found. */
final class Processes {
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private final Path proc;

    Processes(Path proc) {
        this.proc = proc;
    }

    /** The process that listens on a port. Those of other users are found by root alone. */
    Optional<Long> listeningOn(int port) {
        String end = ":%04X".formatted(port);
        for (String table : List.of("net/tcp", "net/tcp6")) {
            for (String row : lines(proc.resolve(table))) {
                String[] columns = row.strip().split("\\s+", -1);
                if (columns.length > INODE
                        && columns[LOCAL_ADDRESS].endsWith(end)
                        && columns[STATE].equals(LISTENING)) {
                    String socket = "socket:[" + columns[INODE] + "]";
                    Optional<Long> process =
                            withOpen(target -> target.toString().equals(socket));
                    if (process.isPresent()) {
                        return process;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The other process that has a file open. */
    Optional<Long> using(Path file) {
        Path place = file.toAbsolutePath().normalize();
        return withOpen(target -> target.equals(place));
    }

    private Optional<Long> withOpen(Predicate<Path> isMeant) {
        long self = ProcessHandle.current().pid();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                long id = Long.parseLong(process.getFileName().toString());
                if (id != self && hasOpen(process.resolve("fd"), isMeant)) {
                    return Optional.of(id);
                }
            }
        } catch (IOException | DirectoryIteratorException | NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean hasOpen(Path descriptors, Predicate<Path> isMeant) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(descriptors)) {
            for (Path descriptor : open) {
                if (isMeant.test(Files.readSymbolicLink(descriptor))) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // It has ended, or belongs to another user.
            return false;
        }
        return false;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
