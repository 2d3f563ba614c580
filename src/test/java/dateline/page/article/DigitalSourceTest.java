package dateline.page.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitalSourceTest {
    /** https://schema.org/IPTCDigitalSourceEnumeration; a code without a member keeps its own address. */
    @ParameterizedTest
    @CsvSource({
        "trainedAlgorithmicMedia, https://schema.org/TrainedAlgorithmicMediaDigitalSource",
        "digitalCapture, https://schema.org/DigitalCaptureDigitalSource",
        "humanEdits, http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits"
    })
    void schemaOrgHasMembersOfItsOwn(String code, String address) {
        assertThat(DigitalSource.of(URI.create("http://cv.iptc.org/newscodes/digitalsourcetype/" + code)))
                .isEqualTo(address);
        assertThat(DigitalSource.of(null)).isNull();
    }
}
