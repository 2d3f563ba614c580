package dateline.operations.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NativeLibrariesTest {
    @Test
    void oneLineSaysWhatIsMissingAndWhatFollows() {
        assertThat(NativeLibraries.missing("Linux on riscv64", false, List.of("zstd", "br")))
                .contains(
                        "Native libraries are missing for Linux on riscv64: connections use the JDK's selector in place of"
                                + " epoll; documents are not sent in zstd and br.");
        assertThat(NativeLibraries.missing("Linux on aarch64", true, List.of("br")))
                .contains("Native libraries are missing for Linux on aarch64: documents are not sent in br.");
        assertThat(NativeLibraries.missing("Linux on amd64", true, List.of())).isEmpty();
    }
}
