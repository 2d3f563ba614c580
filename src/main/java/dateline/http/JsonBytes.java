package dateline.http;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes JSON. The bytes of the publishing API are sent, and their digest is the entity tag. */
@Singleton
public final class JsonBytes {
    private final ObjectMapper mapper;

    JsonBytes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A value as JSON. */
    public byte[] of(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
