package dateline.push.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard Webhooks 1.0, "Signature scheme". */
class WebhookSecretTest {
    /** The example by which the libraries for receivers are tested. */
    @Test
    void theSignatureIsThatOfOtherPrograms() {
        WebhookSecret secret =
                WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();
        byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(secret.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aNewSecretCanBeConfigured() {
        String text = WebhookSecret.random().text();
        assertThat(WebhookSecret.parse(text).orElseThrow().text()).isEqualTo(text);
        assertThat(WebhookSecret.random().text()).isNotEqualTo(text);
        assertThat(Base64.getDecoder().decode(text.substring("whsec_".length())))
                .hasSize(32);
    }

    /** 24 to 64 bytes. */
    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65, 100})
    void otherLengthsAreRefused(int length) {
        assertThat(WebhookSecret.parse("whsec_" + Base64.getEncoder().encodeToString(new byte[length])))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "secret", "whsec_*", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void otherTextsAreRefused(String text) {
        assertThat(WebhookSecret.parse(text)).isEmpty();
    }
}
