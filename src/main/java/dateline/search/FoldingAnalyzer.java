package dateline.search;

import com.ibm.icu.text.Transliterator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/**
 * The words of a text in any language, folded: letter case, accents, vowel signs, the forms of Arabic letters and
 * those of Chinese characters, traditional or simplified, do not count. Chinese, Japanese and Korean, which have no spaces or need none, are taken by pairs of characters. No word is
 * left out as too common, and none is cut to a stem, so that words in quotation marks are found as they stand: stems
 * have fields of their own, see {@link StemField}.
 */
final class FoldingAnalyzer extends Analyzer {
    private static final int CJK =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private final boolean singles;

    private FoldingAnalyzer(boolean singles) {
        this.singles = singles;
    }

    /** For texts: single characters can be asked for too. */
    static FoldingAnalyzer ofTexts() {
        return new FoldingAnalyzer(true);
    }

    static FoldingAnalyzer ofQueries() {
        return new FoldingAnalyzer(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        return new TokenStreamComponents(words, new CJKBigramFilter(folded(words), CJK, singles));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream text) {
        return folded(text);
    }

    private static TokenStream folded(TokenStream words) {
        TokenStream letters = new ArabicNormalizationFilter(new ICUFoldingFilter(words));
        return new ICUTransformFilter(new PersianNormalizationFilter(letters), SIMPLIFIED);
    }
}
