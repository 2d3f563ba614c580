package dateline.feed.atom;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import dateline.feed.DocumentFormat;
import dateline.feed.Examples;
import dateline.feed.Feed;
import dateline.feed.FeedSettings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** RFC 4287 appendix B: every Atom document is valid against the grammar. */
class AtomGrammarTest {
    private final FeedSettings settings = Examples.settings(true);

    @Test
    void aFullFeedIsValid() throws Exception {
        Feed feed = Examples.feed(settings, Examples.everything(), Examples.nothing(2));
        assertThat(faults(Examples.writers(settings).write(feed, DocumentFormat.ATOM)))
                .isEmpty();
    }

    @Test
    void anEmptyFeedIsValid() throws Exception {
        assertThat(faults(Examples.writers(settings).write(Examples.feed(settings), DocumentFormat.ATOM)))
                .isEmpty();
    }

    @Test
    void theGrammarFindsErrors() throws Exception {
        assertThat(faults("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title></feed>"
                        .getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    private static List<String> faults(byte[] document) throws Exception {
        List<String> faults = new ArrayList<>();
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                faults.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                faults.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                faults.add(e.getMessage());
            }
        };
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, handler);
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        driver.loadSchema(ValidationDriver.uriOrFileInputSource(
                Path.of("src/test/resources/atom.rnc").toString()));
        driver.validate(new InputSource(new ByteArrayInputStream(document)));
        return faults;
    }
}
