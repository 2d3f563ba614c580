package dateline.api;

import dateline.http.QueryParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of a list that is answered in pages. A page begins at an id, so that every page costs the same, and the address
 * of the next page repeats the other parameters. Faults are collected; the value of a faulty parameter must not be used.
 */
public final class PageQuery {
    private static final String AFTER = "after";
    private static final int MOST = 200;
    private static final int DEFAULT = 50;

    private final HttpRequest<?> request;
    private final QueryParameters parameters = new QueryParameters();

    public PageQuery(HttpRequest<?> request) {
        this.request = request;
    }

    /**
     * The id at which the page before has ended.
     *
     * @param first where the first page begins
     */
    public UUID after(@Nullable String after, UUID first) {
        try {
            return after == null ? first : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            fault(AFTER, "after is a value from next of an earlier page: follow that address");
            return first;
        }
    }

    /** The name at which the page before has ended; empty for the first page. */
    public String after(@Nullable String after, int longest) {
        return after == null ? "" : parameters.text(AFTER, after, longest);
    }

    /** The number of rows of a page at most: 1 to 200, by default 50. */
    public int limit(@Nullable String limit) {
        return limit == null ? DEFAULT : parameters.count("limit", limit, MOST);
    }

    /** A text of limited length; null when it was not sent. */
    public @Nullable String text(String name, @Nullable String value, int limit) {
        return value == null ? null : parameters.text(name, value, limit);
    }

    /**
     * The constant with a word; null when no word was sent.
     *
     * @param words the word of each constant
     */
    public <E extends Enum<E>> @Nullable E constant(
            String name, @Nullable String word, E[] constants, Function<E, String> words) {
        E constant = Arrays.stream(constants)
                .filter(one -> words.apply(one).equals(word))
                .findFirst()
                .orElse(null);
        if (word != null && constant == null) {
            fault(
                    name,
                    name + " is one of " + Arrays.stream(constants).map(words).collect(Collectors.joining(", ")));
        }
        return constant;
    }

    /** Records a fault of a parameter. */
    public void fault(String name, String detail) {
        parameters.fault(name, detail);
    }

    /** Throws a 400 that names every fault. */
    public void refuseFaults() {
        parameters.refuseFaults();
    }

    /**
     * The address of the next page.
     *
     * @param last the id or name at which this page has ended; null when there is no next page
     */
    public @Nullable String next(@Nullable Object last) {
        if (last == null) {
            return null;
        }
        UriBuilder next = UriBuilder.of(request.getPath());
        request.getParameters().asMap().forEach((name, values) -> {
            if (!name.equals(AFTER)) {
                next.queryParam(name, values.toArray());
            }
        });
        return next.queryParam(AFTER, last).toString();
    }
}
