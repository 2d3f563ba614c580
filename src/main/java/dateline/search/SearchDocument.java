package dateline.search;

import dateline.article.Article;
import dateline.article.media.Image;
import dateline.attribution.Author;
import dateline.attribution.Contributor;
import dateline.attribution.Credits;
import dateline.search.selection.SelectionFields;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The document of an article in the index: its words, and its sort order. The text cannot be read from the index. */
final class SearchDocument {
    static final String TEXT = "text";

    /** The words of an article without those of its whole text and of its pictures. */
    static final String SUMMARY = "summary";

    /** The newest first; with the same date, the highest id first. It is a total order, the same on every node. */
    static final Sort NEWEST = new Sort(
            new SortField("published", SortField.Type.LONG, true), new SortField("order", SortField.Type.STRING, true));

    /** The articles that were added or changed last first (RFC 5005 §4); a silent edit is not a change. */
    static final Sort LATEST = new Sort(
            LongField.newSortField("latest", true, SortedNumericSelector.Type.MAX),
            new SortField("published", SortField.Type.LONG, true),
            new SortField("order", SortField.Type.STRING, true));

    /** Sorts results that were found in the order {@link #LATEST} in the order {@link #NEWEST}. */
    static final Comparator<ScoreDoc> BY_DATE = Comparator.<ScoreDoc, Long>comparing(found -> (Long) value(found, 1))
            .thenComparing(found -> (BytesRef) value(found, 2))
            .reversed();

    private static final String ID = "id";

    /** The index stores only which documents have a stem, not how often and where. */
    private static final FieldType STEMS = stems();

    private SearchDocument() {}

    static Document of(Article article) {
        Document document = new Document();
        BytesRef id = bytes(article.id());
        document.add(new StringField(ID, id, Field.Store.YES));
        document.add(new SortedDocValuesField("order", id));
        long published = ChronoUnit.MICROS.between(Instant.EPOCH, article.published());
        long updated = ChronoUnit.MICROS.between(Instant.EPOCH, article.updated());
        document.add(new NumericDocValuesField("published", published));
        document.add(new LongField("latest", Math.max(published, updated), Field.Store.NO));
        List<String> summary = summary(article);
        List<String> prose = new ArrayList<>(summary);
        add(prose, Jsoup.parseBodyFragment(article.content()).text());
        article.images().stream().map(Image::caption).forEach(caption -> add(prose, caption));
        List<String> names = names(article.credits());
        Stream.concat(prose.stream(), names.stream())
                .forEach(text -> document.add(new TextField(TEXT, text, Field.Store.NO)));
        Stream.concat(summary.stream(), names.stream())
                .forEach(text -> document.add(new TextField(SUMMARY, text, Field.Store.NO)));
        StemField.of(article.language())
                .ifPresent(stems -> prose.forEach(text -> document.add(new Field(stems.name(), text, STEMS))));
        SelectionFields.add(article, document);
        return document;
    }

    /** The value of a sort field of a result. */
    private static Object value(ScoreDoc found, int field) {
        return ((FieldDoc) found).fields[field];
    }

    /** The term that identifies the document of an article. */
    static Term term(UUID id) {
        return new Term(ID, bytes(id));
    }

    static UUID id(Document document) {
        BytesRef id = document.getBinaryValue(ID);
        ByteBuffer bytes = ByteBuffer.wrap(id.bytes, id.offset, id.length);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** The texts of a summary in the language of the article. */
    private static List<String> summary(Article article) {
        List<String> texts = new ArrayList<>();
        add(texts, article.title());
        add(texts, article.summary());
        article.tags().forEach(tag -> add(texts, tag));
        article.wire().subjects().forEach(subject -> add(texts, subject.name()));
        return texts;
    }

    private static List<String> names(Credits credits) {
        List<String> texts = new ArrayList<>();
        add(texts, credits.byline());
        add(texts, credits.contributorLine());
        add(texts, credits.dateline() == null ? null : credits.dateline().text());
        credits.authors().stream().map(Author::name).forEach(name -> add(texts, name));
        credits.contributors().stream().map(Contributor::name).forEach(name -> add(texts, name));
        return texts;
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    private static FieldType stems() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }
}
