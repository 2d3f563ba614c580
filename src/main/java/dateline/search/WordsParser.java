package dateline.search;

import java.util.Map;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Reads what somebody looks for. A word that the analyzer takes apart stays together, in a row. */
final class WordsParser extends SimpleQueryParser {
    private static final int OPERATORS =
            NOT_OPERATOR | OR_OPERATOR | PHRASE_OPERATOR | PREFIX_OPERATOR | WHITESPACE_OPERATOR | AND_OPERATOR;

    private WordsParser() {
        super(FoldingAnalyzer.ofQueries(), Map.of(SearchDocument.TEXT, 1f), OPERATORS);
        setDefaultOperator(BooleanClause.Occur.MUST);
    }

    /** @throws dateline.problem.ProblemException 400 when there is no word in it, or too many */
    static Query query(Words words) {
        try {
            Query query = new WordsParser().parse(words.text());
            if (query != null && !(query instanceof MatchNoDocsQuery)) {
                return query;
            }
        } catch (IndexSearcher.TooManyClauses e) {
            throw Words.refused("q has too many words: send fewer.");
        }
        throw Words.refused("Send q with at least one word to look for.");
    }

    @Override
    protected @Nullable Query newDefaultQuery(String text) {
        return createPhraseQuery(SearchDocument.TEXT, text);
    }
}
