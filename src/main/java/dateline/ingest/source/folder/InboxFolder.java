package dateline.ingest.source.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a watched folder.
 *
 * @param path of the folder
 */
record InboxFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(InboxFolder.class);
    private static final String WORK = "work";
    private static final String DONE = "done";
    private static final String REFUSED = "refused";

    /** A file that has not changed for so long is whole. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    /** By how much the clock of another node may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /** Files of programs that write a file under another name first. */
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart", ".crdownload", "~");

    /** Makes the folder and those in it, where they are missing. */
    void make() throws IOException {
        Files.createDirectories(path);
        demandWritable(path);
        for (String name : List.of(WORK, DONE, REFUSED)) {
            Path directory = path.resolve(name);
            Files.createDirectories(directory);
            // Before anything is taken that could not be put away.
            demandWritable(directory);
            if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                // Whoever fills the folder could choose a directory into which their files are moved.
                throw new IOException(name + " is a symbolic link: make it a directory");
            }
        }
    }

    /**
     * Files that are whole, some of them, and those that another node or an earlier start has left half-way.
     *
     * @param left nobody works any more on files in work from before this time
     */
    List<Path> waiting(Instant now, int most, Instant left) throws IOException {
        List<Path> files = new ArrayList<>();
        list(path.resolve(WORK), left, now.plus(AHEAD), most, files);
        list(path, now.minus(QUIET), now.plus(QUIET), most, files);
        return files;
    }

    /**
     * The content of a file. A link is not followed, since whoever fills the folder could make it lead anywhere; and nothing
     * else is opened, since a pipe would keep its reader waiting.
     */
    static InputStream read(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "it is no file with a content");
        }
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Moves a file into work; empty when another node was faster. */
    Optional<Path> begin(Path file, Instant now) throws IOException {
        Path working = path.resolve(WORK).resolve(file.getFileName());
        if (Files.exists(working) && !file.equals(working)) {
            // An earlier version of it is being worked on: the next look takes this one.
            return Optional.empty();
        }
        try {
            if (!file.equals(working)) {
                Files.move(file, working, StandardCopyOption.ATOMIC_MOVE);
            }
            if (!Files.isRegularFile(working, LinkOption.NOFOLLOW_LINKS)) {
                // It has just been exchanged. To set the time of a pipe would wait for its other end.
                return Optional.empty();
            }
            mark(working, now);
            return Optional.of(working);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            return Optional.empty();
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("The folder's file system can't move files in one step", e);
        }
    }

    /** Notes since when a file is worked on. Only its owner can: the folder is claimed by one node all the same. */
    private static void mark(Path working, Instant now) throws IOException {
        try {
            Files.setLastModifiedTime(working, FileTime.from(now));
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException e) {
            LOG.debug("The file {} belongs to another user", working, e);
        }
    }

    /** Puts a file away with its report. A file of the same name that is there already is replaced. */
    void end(Path working, boolean isDone, byte[] report) throws IOException {
        Path folder = path.resolve(isDone ? DONE : REFUSED);
        Path beside = folder.resolve(FileName.ofReport(working));
        // A new file: whoever fills the folder could have put a link there, to a file that is not theirs.
        Files.deleteIfExists(beside);
        Files.write(beside, report, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            Files.move(
                    working,
                    folder.resolve(working.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // Somebody has taken it away. Its report stays.
        }
    }

    /** Puts a file back that can't be imported now. */
    void putBack(Path working) throws IOException {
        try {
            Files.move(working, path.resolve(working.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // Somebody has taken it away.
        }
    }

    private static void demandWritable(Path directory) throws IOException {
        if (!Files.isReadable(directory) || !Files.isWritable(directory) || !Files.isExecutable(directory)) {
            throw new AccessDeniedException(directory.toString());
        }
    }

    private static void list(Path folder, Instant since, Instant until, int most, List<Path> files) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                if (files.size() == most) {
                    return;
                }
                if (isWhole(file, since, until)) {
                    files.add(file);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Whether a file has not changed since a time. The time of one that is from after another time is wrong. */
    private static boolean isWhole(Path file, Instant since, Instant until) {
        String name = file.getFileName().toString();
        if (name.startsWith(".") || UNFINISHED.stream().anyMatch(name::endsWith)) {
            return false;
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Instant changed = attributes.lastModifiedTime().toInstant();
            return attributes.isRegularFile() && (!changed.isAfter(since) || changed.isAfter(until));
        } catch (IOException e) {
            return false;
        }
    }
}
