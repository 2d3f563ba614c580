package dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentCodingTest {
    private static final byte[] FEED =
            "<entry>وصل الوفد إلى العاصمة</entry>\n".repeat(500).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource(ContentCoding.class)
    void encodedBytesCanBeDecoded(ContentCoding coding) throws IOException {
        byte[] coded = coding.encode(FEED);
        assertThat(decoded(coding, new ByteArrayInputStream(coded))).isEqualTo(FEED);
        if (coding != ContentCoding.IDENTITY) {
            assertThat(coded.length).isLessThan(FEED.length / 10);
        }
    }

    private static byte[] decoded(ContentCoding coding, InputStream coded) throws IOException {
        try (InputStream plain = switch (coding) {
            case IDENTITY -> coded;
            case GZIP -> new GZIPInputStream(coded);
            case ZSTD -> new ZstdInputStream(coded);
            case BR -> new BrotliInputStream(coded);
        }) {
            return plain.readAllBytes();
        }
    }
}
