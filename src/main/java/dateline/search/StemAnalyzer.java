package dateline.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** Makes stems with Lucene's analyzer of a language, and folds them, so that words without accents match too. */
final class StemAnalyzer extends AnalyzerWrapper {
    private final Analyzer language;

    StemAnalyzer(Analyzer language) {
        super(GLOBAL_REUSE_STRATEGY);
        this.language = language;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return language;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return new TokenStreamComponents(components.getSource(), new ICUFoldingFilter(components.getTokenStream()));
    }
}
