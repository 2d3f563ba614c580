package dateline.feed.rss;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.rss.Cloud;
import dateline.feed.PublicAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RSS 2.0, cloud. How subscribers read it: the classes RssCloud_Endpoint of FreshRSS and davefeedread of Dave Winer. */
class CloudElementTest {
    @ParameterizedTest
    @CsvSource({
        "https://news.example.org, news.example.org, 443, /pleaseNotify, https-post",
        "http://news.example.org, news.example.org, 80, /pleaseNotify, http-post",
        "http://127.0.0.1:8080, 127.0.0.1, 8080, /pleaseNotify, http-post",
        "http://[::1]:8080, [::1], 8080, /pleaseNotify, http-post",
        "https://example.org:8443/news, example.org, 8443, /news/pleaseNotify, https-post"
    })
    void theAddressIsItsParts(String home, String domain, int port, String path, String protocol) {
        Cloud cloud = CloudElement.of(new PublicAddress(home).cloud());
        assertThat(cloud.getDomain()).isEqualTo(domain);
        assertThat(cloud.getPort()).isEqualTo(port);
        assertThat(cloud.getPath()).isEqualTo(path);
        assertThat(cloud.getRegisterProcedure()).isEmpty();
        assertThat(cloud.getProtocol()).isEqualTo(protocol);
    }
}
