package dateline.push.cloud;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The notice that a feed has changed: a form with its address. */
final class CloudNotice {
    static final Map<String, String> HEADERS = Map.of("Content-Type", "application/x-www-form-urlencoded");

    private CloudNotice() {}

    static byte[] body(String topic) {
        return ("url=" + URLEncoder.encode(topic, StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
    }
}
