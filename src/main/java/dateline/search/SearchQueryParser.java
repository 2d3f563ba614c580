package dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Parses search queries. A word matches exactly or by its stem, in each language of the index, since the language of a
 * query is unknown. A word that the analyzer divides becomes a phrase. Phrases and words with a star have no stems.
 */
final class SearchQueryParser extends SimpleQueryParser {
    private static final int OPERATORS =
            NOT_OPERATOR | OR_OPERATOR | PHRASE_OPERATOR | PREFIX_OPERATOR | WHITESPACE_OPERATOR | AND_OPERATOR;

    /** The maximum number of stems in a query, which limits its time; further words match only exactly. */
    private static final int MAX_STEMS = 500;

    /** The maximum number of words with a star, each of which may match very many words. */
    private static final int MAX_PREFIXES = 8;

    private final IndexReader index;
    private final String field;
    private final List<StemField> languages;
    private int stems;
    private int prefixes;

    private SearchQueryParser(IndexReader index, boolean summary) {
        super(FoldingAnalyzer.ofQueries(), Map.of(field(summary), 1f), OPERATORS);
        setDefaultOperator(BooleanClause.Occur.MUST);
        this.index = index;
        this.field = field(summary);
        this.languages = summary ? List.of() : StemField.existing(FieldInfos.getIndexedFields(index));
    }

    /**
     * Parses a query for an index.
     *
     * @param summary whether only the words of summaries are looked through, which have no stems
     * @throws dateline.problem.ProblemException 400 when it has no word, or too many
     */
    static Query query(SearchQuery words, IndexReader index, boolean summary) {
        try {
            Query query = new SearchQueryParser(index, summary).parse(words.text());
            if (query != null && !(query instanceof MatchNoDocsQuery)) {
                return query;
            }
        } catch (IndexSearcher.TooManyClauses e) {
            throw SearchQuery.refused("q has too many words: send fewer.");
        }
        throw SearchQuery.refused("Send q with at least one word to look for.");
    }

    private static String field(boolean summary) {
        return summary ? SearchDocument.SUMMARY : SearchDocument.TEXT;
    }

    @Override
    protected @Nullable Query newDefaultQuery(String text) {
        Query exact = createPhraseQuery(field, text);
        if (!(exact instanceof TermQuery)) {
            return exact;
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(exact, BooleanClause.Occur.SHOULD);
        for (StemField language : languages) {
            Term stem = stem(text, language);
            if (stem != null && stems < MAX_STEMS && isInIndex(stem)) {
                stems++;
                either.add(new TermQuery(stem), BooleanClause.Occur.SHOULD);
            }
        }
        return either.build();
    }

    @Override
    protected Query newPrefixQuery(String text) {
        prefixes++;
        if (prefixes > MAX_PREFIXES) {
            throw SearchQuery.refused("q has more than " + MAX_PREFIXES + " words with a star: send fewer.");
        }
        return super.newPrefixQuery(text);
    }

    /** The stem of a word; null when the analyzer of the language finds no word or several. */
    private static @Nullable Term stem(String word, StemField language) {
        try (TokenStream tokens = language.analyzer().tokenStream(language.name(), word)) {
            CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            String stem = tokens.incrementToken() ? token.toString() : "";
            boolean single = !stem.isEmpty() && !tokens.incrementToken();
            tokens.end();
            return single ? new Term(language.name(), stem) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isInIndex(Term stem) {
        try {
            return index.docFreq(stem) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
