package dateline.ingest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.time.Duration;
import java.util.List;

/**
 * How documents are taken in.
 *
 * @param maxDocument largest document, and largest line of a bulk import, in bytes
 * @param bylines the words that begin a byline
 * @param contributorLines regular expressions for lines that name contributors, tried before those that are built in
 * @param furniture regular expressions for whole lines that are no part of an article
 * @param batch articles of a bulk import that are stored in one transaction
 * @param deadline how long one document may take to read
 * @param inWork bodies of requests that are in work at a time, in bytes; a single one always is
 */
@ConfigurationProperties("dateline.import")
public record ImportSettings(
        @ReadableBytes @Bindable(defaultValue = "2MB") int maxDocument,
        List<String> bylines,
        @Bindable(defaultValue = "") List<String> contributorLines,
        List<String> furniture,
        @Bindable(defaultValue = "200") int batch,
        @Bindable(defaultValue = "2s") Duration deadline,
        @ReadableBytes @Bindable(defaultValue = "16MB") int inWork) {
    public ImportSettings {
        bylines = List.copyOf(bylines);
        contributorLines =
                contributorLines.stream().filter(form -> !form.isBlank()).toList();
        furniture = List.copyOf(furniture);
    }
}
