package dateline.feed.profile;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.convert.format.ReadableBytesTypeConverter;
import io.micronaut.core.type.Argument;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of a profile as texts, as a settings file has them. */
final class ProfileParts {
    /** The names of all parts. */
    static final List<String> NAMES = List.of(
            "content",
            "images",
            "embeds",
            "plain-titles",
            "joined-creators",
            "description-limit",
            "region",
            "elements",
            "syndication-rights",
            "logo",
            "analytics",
            "feed-limit",
            "requires.page",
            "requires.html-page",
            "requires.image",
            "requires.image-side",
            "requires.plain-title",
            "requires.least-title",
            "requires.most-title",
            "requires.author",
            "requires.description",
            "requires.least-content",
            "requires.article-limit",
            "requires.age",
            "requires.region",
            "requires.logo",
            "requires.secure",
            "requires.without-embeds");

    private static final Map<String, Boolean> FLAGS =
            Map.of("true", true, "yes", true, "on", true, "false", false, "no", false, "off", false);

    private final String profile;
    private final Map<String, String> values;

    ProfileParts(String profile, Map<String, String> values) {
        this.profile = profile;
        this.values = values;
        values.keySet().stream().filter(part -> !NAMES.contains(part)).forEach(part -> {
            throw new IllegalArgumentException("profile " + profile + " has no part " + part);
        });
    }

    /** The text of a part; null when it is not switched. */
    @Nullable
    String text(String part) {
        String text = values.get(part);
        return text == null || text.isBlank() ? null : text.strip();
    }

    boolean flag(String part, boolean usual) {
        Boolean flag = flag(part);
        return flag == null ? usual : flag;
    }

    @Nullable
    Boolean flag(String part) {
        return value(part, text -> Optional.ofNullable(FLAGS.get(text.toLowerCase(Locale.ROOT))));
    }

    int number(String part) {
        Integer number = value(part, text -> ConversionService.SHARED.convert(text, Integer.class));
        return number == null ? 0 : number;
    }

    /** A number of bytes, such as 2MB. */
    long size(String part) {
        Number size = value(
                part,
                text -> new ReadableBytesTypeConverter()
                        .convert(text, Number.class, ConversionContext.of(Argument.of(Number.class))));
        return size == null ? 0 : size.longValue();
    }

    @Nullable
    Duration time(String part) {
        return value(part, text -> ConversionService.SHARED.convert(text, Duration.class));
    }

    @Nullable
    URI address(String part) {
        return value(part, text -> ConversionService.SHARED.convert(text, URI.class));
    }

    /** The constant whose name is the text. */
    <E extends Enum<E>> E choice(String part, E usual) {
        E chosen = value(
                part,
                text -> Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(text))
                        .findFirst());
        return chosen == null ? usual : chosen;
    }

    private <T> @Nullable T value(String part, Function<String, Optional<T>> reader) {
        String text = text(part);
        return text == null
                ? null
                : reader.apply(text)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "dateline.profiles." + profile + "." + part + ": \"" + text + "\" is not possible"));
    }
}
