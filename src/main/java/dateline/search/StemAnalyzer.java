package dateline.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/** Stems as Lucene's analyzer of a language cuts them, folded: who leaves out an accent finds them too. */
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
