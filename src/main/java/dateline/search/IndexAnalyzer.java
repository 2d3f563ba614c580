package dateline.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** Takes the texts of each field of the index apart in the field's own way. */
final class IndexAnalyzer extends DelegatingAnalyzerWrapper {
    private final Analyzer texts = FoldingAnalyzer.ofTexts();

    IndexAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return StemField.named(field).map(StemField::analyzer).orElse(texts);
    }
}
