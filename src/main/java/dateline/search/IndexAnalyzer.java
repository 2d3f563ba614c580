package dateline.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** Selects the analyzer of each field of the index. */
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
