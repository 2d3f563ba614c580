package dateline.desk.article.list;

import dateline.article.Stage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list of articles is restricted to; an empty text is no restriction.
 *
 * @param words a part of the title
 * @param stage its word
 * @param section slug
 * @param agency slug
 * @param language BCP 47 tag, with all tags below it
 */
public record ArticleFilter(String words, String stage, String section, String agency, String language) {
    static ArticleFilter of(
            @Nullable String words,
            @Nullable String stage,
            @Nullable String section,
            @Nullable String agency,
            @Nullable String language) {
        return new ArticleFilter(text(words), text(stage), text(section), text(agency), text(language));
    }

    private static String text(@Nullable String sent) {
        String text = Objects.requireNonNullElse(sent, "").strip();
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    /** The stage, if it is one. */
    Optional<Stage> knownStage() {
        return Arrays.stream(Stage.values())
                .filter(one -> one.word().equals(stage))
                .findFirst();
    }

    /** The query of the list's page that begins below an id. */
    String query(String below) {
        return Stream.of(
                        new String[] {"q", words},
                        new String[] {"stage", stage},
                        new String[] {"section", section},
                        new String[] {"agency", agency},
                        new String[] {"language", language},
                        new String[] {"after", below})
                .filter(pair -> !pair[1].isEmpty())
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
