package dateline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;

/** An answer of the publishing API. */
public record Answer(HttpResponse<String> response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The value at a JSON pointer as text, or an empty text. */
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }

    /** The id of an article, in the form of addresses. */
    public String id() {
        return at("/id").substring("urn:uuid:".length());
    }

    @Override
    public String toString() {
        return status() + " " + response.body();
    }
}
