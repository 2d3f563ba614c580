package dateline.article.revision.difference;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Takes texts apart into words, by the rules of Unicode (UAX #29 §4) and the dictionaries of ICU. */
final class Words {
    private final BreakIterator boundaries;

    /**
     * Prepares it.
     *
     * @param language BCP 47 tag
     */
    Words(String language) {
        boundaries = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
    }

    /** The words of a block and what stands between them: together they are its whole text. */
    List<Word> of(TextBlock block) {
        List<Word> words = new ArrayList<>();
        for (TextBlock.Span span : block.spans()) {
            if (span.isAddress()) {
                words.add(new Word(span.text(), span.address()));
                continue;
            }
            boundaries.setText(span.text());
            int start = boundaries.first();
            for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
                words.add(new Word(span.text().substring(start, end), span.address()));
                start = end;
            }
        }
        return words;
    }
}
