package dateline.ingest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.time.Duration;
import java.util.List;

/**
 * The settings of imports.
 *
 * @param maxDocument largest document, and largest line of a bulk import, in bytes
 * @param bylines the words that begin a byline
 * @param contributorLines regular expressions for lines that name contributors, tried before the built-in ones
 * @param furniture regular expressions for whole lines that do not belong to an article
 * @param batch how many articles of a bulk import are stored in one transaction; with some more, H2 writes the pages that they
 *     change twice, once before the commit and once after it
 * @param deadline how long one document may take to read
 * @param inWork how many bytes the request bodies that are processed at a time may have; a single body is always processed
 */
@ConfigurationProperties("dateline.import")
public record ImportSettings(
        @ReadableBytes @Bindable(defaultValue = "2MB") int maxDocument,
        List<String> bylines,
        @Bindable(defaultValue = "") List<String> contributorLines,
        List<String> furniture,
        @Bindable(defaultValue = "100") int batch,
        @Bindable(defaultValue = "2s") Duration deadline,
        @ReadableBytes @Bindable(defaultValue = "16MB") int inWork) {
    public ImportSettings {
        bylines = List.copyOf(bylines);
        contributorLines =
                contributorLines.stream().filter(form -> !form.isBlank()).toList();
        furniture = List.copyOf(furniture);
    }
}
