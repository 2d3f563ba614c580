package dateline.push.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.outbound.OutboundResult;
import dateline.push.delivery.DeliveryOutcome.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** WebSub §7: what follows from the answer of a callback. */
class CallbackAnswersTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    private final CallbackAnswers answers = new CallbackAnswers(InstantSource.fixed(NOW));

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED, 9", "204, DELIVERED, 9", "299, DELIVERED, 9", "302, FAILED, 5", "307, FAILED, 5",
        "404, FAILED, 5", "410, GONE, 5", "429, FAILED, 5", "500, FAILED, 5", "503, FAILED, 5"
    })
    void onlySuccessAcknowledges(int status, Result result, long acknowledged) {
        DeliveryOutcome outcome = answers.outcome(answer(status, Map.of()), 5, 9);
        assertThat(outcome.result()).isEqualTo(result);
        assertThat(outcome.acknowledged()).isEqualTo(acknowledged);
        assertThat(outcome.answer()).isEqualTo("HTTP " + status);
    }

    /** RFC 9110 §10.2.3: delay-seconds; at most a day is believed, and other values are passed over. */
    @ParameterizedTest
    @CsvSource({
        "120, PT120S",
        "0, PT0S",
        "999999, PT24H",
        "9999999, ",
        "-5, ",
        "1.5, ",
        "soon, ",
        "'Tue, 01 Dec 2026 10:00:00 GMT', "
    })
    void retryAfterIsANumberOfSeconds(String field, Duration after) {
        DeliveryOutcome outcome = answers.outcome(answer(429, Map.of("retry-after", field)), 5, 9);
        assertThat(outcome.notBefore()).isEqualTo(after == null ? null : NOW.plus(after));
    }

    @ParameterizedTest
    @EnumSource(OutboundResult.Kind.class)
    void aFailureIsTriedAgain(OutboundResult.Kind kind) {
        boolean own = kind == OutboundResult.Kind.BUSY || kind == OutboundResult.Kind.STOPPED;
        DeliveryOutcome outcome = answers.outcome(new OutboundResult.Failure(kind, "why", Duration.ZERO), 5, 9);
        assertThat(outcome.result()).isEqualTo(own ? Result.POSTPONED : Result.FAILED);
        assertThat(outcome.acknowledged()).isEqualTo(5);
        assertThat(outcome.answer()).isEqualTo("why");
    }

    private static OutboundResult answer(int status, Map<String, String> headers) {
        return new OutboundResult.Answer(status, headers, new byte[0], null, Duration.ofMillis(5));
    }
}
