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
 * Divides a text in any language into folded words: letter case, accents, vowel signs, forms of Arabic letters, and
 * traditional or simplified forms of Chinese characters are ignored. Chinese, Japanese and Korean text becomes pairs of
 * characters, since it is written without spaces. There are no stop words and no stems, so that phrases are found exactly;
 * stems have separate fields, see {@link StemField}.
 */
final class FoldingAnalyzer extends Analyzer {
    private static final int CJK =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private final boolean singles;

    private FoldingAnalyzer(boolean singles) {
        this.singles = singles;
    }

    /** For texts of articles: it keeps single characters too, so that they can be searched. */
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
