package dateline.ingest.source.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

/** What an operator reads when a folder can't be used, and does then. */
class FolderFaultTest {
    @Test
    void everyFaultNamesThePlaceAndTheRepair() {
        assertThat(FolderFault.text(new AccessDeniedException("/srv/wire/done")))
                .isEqualTo("The folder can't be read or written: /srv/wire/done is closed to this server:"
                        + " let the user that it runs as read and write there.");
        assertThat(FolderFault.text(new FileSystemException("/srv/wire/done", null, "Read-only file system")))
                .contains("/srv/wire/done is in a file system that can only be read: make that writable");
        assertThat(FolderFault.text(new FileSystemException("/srv/file/wire", null, "Not a directory")))
                .isEqualTo(FolderFault.text(new NotDirectoryException("/srv/file/wire")))
                .contains("move that away, or correct the address");
        assertThat(FolderFault.text(new IOException("done is a symbolic link: make it a directory")))
                .endsWith(": done is a symbolic link: make it a directory");
    }
}
