package dateline.ingest.source.folder;

import dateline.Answer;
import dateline.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** What the tests of watched folders do with the source "wire". */
final class TestInbox {
    static final String PATH = "/api/sources/wire";

    private TestInbox() {}

    /** A file that has not changed for a while. */
    static void whole(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    static Answer look(Client client) {
        return client.api("POST", PATH + "/look", "");
    }

    static Answer article(Client client, String externalId) {
        String query = externalId.replace("#", "%23");
        String urn = client.api("GET", "/api/articles?externalId=" + query, "").at("/articles/0/id");
        return client.api("GET", "/api/articles/" + urn.replace("urn:uuid:", ""), "");
    }
}
