package dateline.problem;

import io.micronaut.context.annotation.Bean;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Writes a path of this server as clients see it, since a relative reference begins at their host (RFC 3986 §5.2.2). It is
 * used only where it is named: as a serializer of its kind it would change all texts.
 */
@Bean(typed = PublicReference.class)
@Singleton
public final class PublicReference implements Serializer<String> {
    private final PublicPath address;

    PublicReference(PublicPath address) {
        this.address = address;
    }

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends String> type, String value)
            throws IOException {
        encoder.encodeString(address.to(value));
    }
}
