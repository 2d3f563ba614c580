package dateline.operations.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreAddressTest {
    /** RFC 3986 §3.2.1. */
    @Test
    void nameAndPasswordAreReadFromTheUserPart() {
        StoreAddress address = StoreAddress.of("jdbc:postgresql://desk:s%40cr+et:x@db.example:5432/dateline?ssl=true");
        assertThat(address)
                .isEqualTo(
                        new StoreAddress("jdbc:postgresql://db.example:5432/dateline?ssl=true", "desk", "s@cr+et:x"));
        assertThat(address.toString()).doesNotContain("cr+et");
        assertThat(address.isEmbedded()).isFalse();
        assertThat(address.file()).isNull();
    }

    @Test
    void nameAndPasswordAreReadFromTheParameters() {
        assertThat(StoreAddress.of("jdbc:postgresql://db/dateline?user=desk&ssl=true&password=a%26b+c"))
                .isEqualTo(new StoreAddress("jdbc:postgresql://db/dateline?ssl=true", "desk", "a&b c"));
        assertThat(StoreAddress.of("jdbc:postgresql://db/dateline?password=p"))
                .isEqualTo(new StoreAddress("jdbc:postgresql://db/dateline", null, "p"));
        assertThat(StoreAddress.of("jdbc:h2:file:./data/x;USER=desk;PASSWORD=p;CACHE_SIZE=8"))
                .isEqualTo(new StoreAddress("jdbc:h2:file:./data/x;CACHE_SIZE=8", "desk", "p"));
    }

    @Test
    void theSchemeOfOtherProgramsIsUnderstood() {
        assertThat(StoreAddress.of("postgres://desk:secret@db/dateline"))
                .isEqualTo(new StoreAddress("jdbc:postgresql://db/dateline", "desk", "secret"));
    }

    @Test
    void anotherAddressIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> StoreAddress.of("jdbc:mysql://desk:secret@db/dateline"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:postgresql://")
                .hasMessageNotContaining("secret");
    }

    /** RFC 3986 §2.1: a character that is not encoded splits the password, and no part of it is in the message. */
    @Test
    void aSplitPasswordIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> StoreAddress.of("jdbc:postgresql://desk:sec?ret@db/dateline"))
                .hasMessageContaining("%3F")
                .hasMessageNotContaining("sec?");
        assertThat(StoreAddress.of("jdbc:postgresql://desk:sec/ret@[::1]:5432,db:5433/dateline"))
                .isEqualTo(new StoreAddress("jdbc:postgresql://[::1]:5432,db:5433/dateline", "desk", "sec/ret"));
        assertThat(StoreAddress.of("jdbc:postgresql:dateline").url()).isEqualTo("jdbc:postgresql:dateline");
        assertThat(StoreAddress.of("jdbc:postgresql:///dateline").url()).isEqualTo("jdbc:postgresql:///dateline");
    }

    @Test
    void aFailedStartDoesNotShowThePassword() {
        assertThatThrownBy(() -> ApplicationContext.run(
                                EmbeddedServer.class,
                                Map.of(
                                        "dateline.store",
                                        "jdbc:postgresql://desk:s3cret@127.0.0.1:1/dateline",
                                        "dateline.store-wait",
                                        "0s"))
                        .close())
                .satisfies(failure -> {
                    StringWriter told = new StringWriter();
                    failure.printStackTrace(new PrintWriter(told));
                    assertThat(told.toString()).contains("127.0.0.1:1 refused").doesNotContain("s3cret");
                });
    }

    @Test
    void theFileOfAnEmbeddedStoreIsRead() {
        assertThat(StoreAddress.of("jdbc:h2:file:./data/dateline;CACHE_SIZE=8").file())
                .isEqualTo(Path.of("data/dateline"));
        assertThat(StoreAddress.of("jdbc:h2:nio:/srv/x").file()).isEqualTo(Path.of("/srv/x"));
        assertThat(StoreAddress.of("jdbc:h2:./x").folder())
                .isEqualTo(Path.of("").toAbsolutePath());
        assertThat(StoreAddress.of("jdbc:h2:mem:test;DB_CLOSE_DELAY=-1").file()).isNull();
    }
}
