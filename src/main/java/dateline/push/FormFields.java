package dateline.push;

import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form in the body of a request ({@code application/x-www-form-urlencoded}).
 *
 * @param values of each field, in order
 */
public record FormFields(Map<String, List<String>> values) {
    /** In bytes. */
    private static final int LONGEST_BODY = 16_384;

    /**
     * Reads the body of a request.
     *
     * @throws ProblemException 413 when it is too long, 400 when its percent-encoding is wrong
     */
    public static FormFields of(HttpRequest<?> request) throws IOException {
        try (InputStream in = ((ServerHttpRequest<?>) request).byteBody().toInputStream()) {
            byte[] body = in.readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                throw new ProblemException(
                        ProblemKind.TOO_LARGE, "The form may have at most " + LONGEST_BODY + " bytes.");
            }
            return new FormFields(new QueryStringDecoder(new String(body, StandardCharsets.UTF_8), false).parameters());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    "The form has a % that two hexadecimal digits do not follow: percent-encode it as %25.");
        }
    }

    /** The only or first value of a field that is not empty. */
    public Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
