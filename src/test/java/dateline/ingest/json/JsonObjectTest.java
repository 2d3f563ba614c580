package dateline.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dateline.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages about invalid JSON have the place and a hint, and nothing about the parser. */
class JsonObjectTest {
    /** A § is a line end. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": 1§"b": 2}              | line 2, column 1: a comma or } is missing
            {§  "a": 1,§  "b" 2§}        | line 3, column 7: a colon is missing after the name "b"
            {"a": [1 2]}                 | line 1, column 10: a comma or ] is missing
            {"a": [1, 2}                 | line 1, column 12: a ] is missing before the }
            {"a": {"b": 1]}              | line 1, column 14: a } is missing before the ]
            {"a": 1                      | line 1, column 8: a comma or } is missing
            {"a":                        | line 1, column 6: a value and } is missing
            {"a": "b                     | line 1, column 7: the text that begins here has no end
            {"a": "b§c"}                 | line 1, column 9: a line ends within a text
            {"a": 1,}                    | line 1, column 9: something is missing after the comma
            {"a": [1,]}                  | line 1, column 10: something is missing after the comma
            {"a": ,}                     | line 1, column 7: a value is missing before the ,
            {'a': 1}                     | line 1, column 2: a name is missing: put names in double
            {a: 1}                       | line 1, column 2: a name is missing: put names in double
            {"a": 'b'}                   | line 1, column 7: 'b' is not a value: put texts in double
            {"a": “b”}                   | line 1, column 7: “b” is not a value: put texts in double
            {"a": NaN}                   | line 1, column 7: NaN is not a value
            {"a": True}                  | line 1, column 7: True is not a value
            {"a": 01}                    | line 1, column 7: 01 is not a value
            {"a": .5}                    | line 1, column 7: .5 is not a value
            {"a": "\\d"}                 | line 1, column 8: \\d is not an escape
            {"a": "\\u12"}               | line 1, column 8: \\u is not an escape
            {"a": 1, "b": 2, "a": 3}     | line 1, column 18: the name "a" is twice
            {"a": {"b": 1, "b": 2}}      | line 1, column 16: the name "b" is twice
            {"a": 1, "\\u0061": 3}       | it can't be read from here on
            {"é": "😀" "b": 1}           | line 1, column 11: a comma or } is missing
            {"a": 1} {}                  | line 1, column 10: something follows the end
            {"a": 1} // done             | line 1, column 10: something follows the end
            `{"a": {}, "b": [], "c": [[]] x` | line 1, column 30: a comma or } is missing
            `  `                         | there is nothing: send an object
            """)
    void aFaultIsNamedWithItsPlace(String json, String said) {
        String detail = refusal(json.replace('§', '\n').getBytes(StandardCharsets.UTF_8));
        assertThat(detail).startsWith("The body is ").contains(said);
        assertThat(detail)
                .doesNotContainIgnoringCase("jackson", "source", "token", "JsonParser", "reference chain", "java.");
    }

    /** RFC 9110 §15.5.21: 422 is for content that can be parsed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a" 1}     | 400 | is not valid JSON: line 1, column 6
            [1]         | 422 | is JSON, but not an object
            null        | 422 | is JSON, but not an object
            "title"     | 422 | is JSON, but not an object
            """)
    void invalidJsonIsABadRequest(String json, int status, String said) {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> JsonObject.read(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.problem().status()).isEqualTo(status);
        assertThat(refused.problem().detail()).contains(said);
    }

    @Test
    void bytesThatAreNotUtf8AreReportedWithTheirPlace() {
        byte[] latin = "{\"a\":\n \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(latin)).contains("line 2, column 6: these bytes are not UTF-8");
    }

    @Test
    void forALineOnlyTheColumnIsReported() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> JsonObject.line("{\"a\" 1}".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.problem().detail())
                .isEqualTo("The line is not valid JSON: column 6: a colon is missing after the name \"a\".");
    }

    @Test
    void validJsonIsRead() {
        String json = "\uFEFF{\"a\": [1, -2.5e3, true, null, {}, []], \"b\": \"\\u00e9\\n\\\"\"}";
        assertThat(JsonObject.read(json.getBytes(StandardCharsets.UTF_8)).size())
                .isEqualTo(2);
        assertThat(JsonFault.of(json.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(JsonObject.readOrEmpty(new byte[0])).isEqualTo(Map.of());
    }

    private static String refusal(byte[] json) {
        return catchThrowableOfType(ProblemException.class, () -> JsonObject.read(json))
                .problem()
                .detail();
    }
}
