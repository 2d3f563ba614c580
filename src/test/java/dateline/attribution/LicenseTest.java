package dateline.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short names of licences. */
class LicenseTest {
    @ParameterizedTest
    @CsvSource({
        "https://creativecommons.org/licenses/by/4.0/,                CC BY 4.0",
        "https://creativecommons.org/licenses/by-sa/4.0/deed.de,      CC BY-SA 4.0",
        "http://www.creativecommons.org/licenses/by-nc-nd/3.0/us/,    CC BY-NC-ND 3.0",
        "https://CreativeCommons.org/licenses/by/4.0/,                CC BY 4.0",
        "https://creativecommons.org/publicdomain/zero/1.0/,          https://creativecommons.org/publicdomain/zero/1.0/",
        "https://creativecommons.org/licenses/by,                     https://creativecommons.org/licenses/by",
        "https://apnews.com/licenses/by/4.0/,                         https://apnews.com/licenses/by/4.0/",
        "urn:example:licence,                                         urn:example:licence"
    })
    void onlyCreativeCommonsLicencesHaveShortNames(URI uri, String label) {
        assertThat(new License(uri).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "https://creativecommons.org/licenses/by/4.0/, true",
        "https://creativecommons.org/,                 true",
        "https://evilcreativecommons.org/licenses/by/4.0/, false",
        "https://apnews.com/terms,                     false",
        "urn:example:licence,                          false"
    })
    void theHostDecidesWhetherALicenceIsCreativeCommons(URI uri, boolean expected) {
        assertThat(new License(uri).isCreativeCommons()).isEqualTo(expected);
    }
}
