package dateline.feed.atom;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.feed.DocumentFormat;
import dateline.feed.Examples;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import dateline.feed.Grammar;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** RFC 4287 appendix B: every Atom document is valid against the grammar. */
class AtomGrammarTest {
    private static final Grammar GRAMMAR = new Grammar("atom.rnc");

    private final FeedSettings settings = Examples.settings(true);

    @Test
    void aFullFeedIsValid() throws Exception {
        Feed feed = Examples.feed(settings, Examples.everything(), Examples.nothing(2));
        assertThat(GRAMMAR.faults(Examples.writers(settings).write(feed, DocumentFormat.ATOM)))
                .isEmpty();
    }

    @Test
    void anEmptyFeedIsValid() throws Exception {
        assertThat(GRAMMAR.faults(Examples.writers(settings).write(Examples.feed(settings), DocumentFormat.ATOM)))
                .isEmpty();
    }

    @Test
    void theGrammarFindsErrors() throws Exception {
        assertThat(GRAMMAR.faults("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title></feed>"
                        .getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }
}
