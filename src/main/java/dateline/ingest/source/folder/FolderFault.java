package dateline.ingest.source.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why the files of a folder can't be taken, and what its operator does about it. */
final class FolderFault {
    /** The words of Linux for the directory in a path that is a file, and for what may only be read. */
    private static final String NO_DIRECTORY = "Not a directory";

    private static final String READ_ONLY = "Read-only file system";

    private FolderFault() {}

    /** One line for people. */
    static String text(IOException failure) {
        return "The folder can't be read or written: "
                + (failure instanceof FileSystemException at && at.getFile() != null
                        ? text(at, at.getFile())
                        : failure.getMessage());
    }

    private static String text(FileSystemException failure, String file) {
        String reason = Objects.requireNonNullElse(failure.getReason(), "");
        if (failure instanceof AccessDeniedException) {
            return file + " is closed to this server: let the user that it runs as read and write there.";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return file + " is a file, and a directory is needed there: move it away, and the directory is made.";
        }
        if (failure instanceof NotDirectoryException || reason.equals(NO_DIRECTORY)) {
            return file + " leads through a file, or is one: move that away, or correct the address of the source.";
        }
        if (reason.equals(READ_ONLY)) {
            return file + " is in a file system that can only be read: make that writable.";
        }
        return String.valueOf(failure.getMessage());
    }
}
