package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.feed.TopicKind;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The route that repeats the kinds of topics. */
class TopicPathTest {
    @Test
    void theRouteKnowsEveryKindWithASlug() {
        assertThat(TopicPath.ROUTE)
                .isEqualTo(TopicKind.WITH_SLUG.stream()
                        .map(TopicKind::plural)
                        .collect(Collectors.joining("|", "/{kind:", "}/{slug}")));
    }
}
