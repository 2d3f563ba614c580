package dateline.search.selection;

import dateline.article.combined.CombinedFeed;
import dateline.article.entitlement.Entitlement;
import dateline.article.feed.FeedConditions;
import dateline.article.feed.FeedKey;
import dateline.article.feed.TopicKind;
import dateline.article.filing.ArticleTopics;
import dateline.attribution.Agency;
import dateline.attribution.JoinedAuthor;
import dateline.attribution.Redistribution;
import dateline.section.Section;
import dateline.section.Sections;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Writes what a reader may get as a query of the index.
 *
 * @param topics what decides the topics of articles now
 */
record SelectionQuery(ArticleTopics topics) {
    /** What is for everybody. It is also right for documents of earlier releases, which have none of the fields. */
    Query ofPublic() {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(term(SelectionFields.REDISTRIBUTION, Redistribution.PARTNERS.word()), Occur.MUST_NOT)
                .add(term(SelectionFields.EMBARGO, "yes"), Occur.MUST_NOT)
                .add(about(agencies(Redistribution.PARTNERS)), Occur.MUST_NOT)
                .build();
    }

    /** What an entitlement allows at a time; see {@link Entitlement#allows}. */
    Query of(Entitlement entitlement, Instant now) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(conditions(entitlement.conditions(), topics.combined()), Occur.FILTER)
                .add(about(agencies(Redistribution.NONE)), Occur.MUST_NOT);
        if (!entitlement.advance()) {
            query.add(term(SelectionFields.EMBARGO, "yes"), Occur.MUST_NOT);
        }
        if (entitlement.delay() > 0) {
            Instant last = now.minus(Duration.ofMinutes(entitlement.delay()));
            query.add(
                    NumericDocValuesField.newSlowRangeQuery(
                            SelectionFields.PUBLISHED, Long.MIN_VALUE, ChronoUnit.MICROS.between(Instant.EPOCH, last)),
                    Occur.FILTER);
        }
        return query.build();
    }

    /** @param combined the combined feeds that the conditions can name; those of a combined feed name none */
    private Query conditions(FeedConditions conditions, List<CombinedFeed> combined) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(about(List.of(FeedKey.ALL.value())), Occur.FILTER);
        if (!conditions.anyOf().isEmpty()) {
            query.add(any(conditions.anyOf(), combined), Occur.FILTER);
        }
        conditions.allOf().forEach(key -> query.add(any(List.of(key), combined), Occur.FILTER));
        if (!conditions.noneOf().isEmpty()) {
            query.add(any(conditions.noneOf(), combined), Occur.MUST_NOT);
        }
        return query.build();
    }

    private Query any(List<String> keys, List<CombinedFeed> combined) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<String> plain = new ArrayList<>();
        for (String value : keys) {
            FeedKey key = new FeedKey(value);
            if (key.is(TopicKind.COMBINED)) {
                combined.stream()
                        .filter(feed -> feed.key().equals(key))
                        .forEach(feed -> query.add(
                                conditions(new FeedConditions(feed.anyOf(), feed.allOf(), feed.noneOf()), List.of()),
                                Occur.SHOULD));
            } else {
                named(key).forEach(plain::add);
            }
        }
        return query.add(about(plain), Occur.SHOULD).build();
    }

    /** The keys under which articles of a topic are in the index. */
    private Stream<String> named(FeedKey key) {
        if (key.is(TopicKind.SECTION)) {
            return topics.sections().stream()
                    .filter(section -> Sections.lineage(section.id(), topics.sections()).stream()
                            .map(Section::id)
                            .anyMatch(key.slug()::equals))
                    .map(section -> FeedKey.section(section.id()).value());
        }
        if (key.is(TopicKind.AUTHOR)) {
            return Stream.concat(
                            Stream.of(key.slug()),
                            topics.joined().stream()
                                    .filter(author -> author.slug().equals(key.slug()))
                                    .flatMap(author -> author.slugs().stream()))
                    .distinct()
                    .filter(own -> JoinedAuthor.slug(own, topics.joined()).equals(key.slug()))
                    .map(own -> FeedKey.author(own).value());
        }
        return Stream.of(key.value());
    }

    /** The agencies with terms as strict as some, or stricter. */
    private List<String> agencies(Redistribution least) {
        return topics.agencies().stream()
                .filter(agency -> isAsStrict(agency, least))
                .map(agency -> FeedKey.agency(agency.id()).value())
                .toList();
    }

    private static boolean isAsStrict(Agency agency, Redistribution least) {
        Redistribution own = agency.redistribution();
        return own != null && own.compareTo(least) >= 0;
    }

    private static Query about(Collection<String> keys) {
        return keys.isEmpty()
                ? new MatchNoDocsQuery()
                : new TermInSetQuery(
                        SelectionFields.ABOUT, keys.stream().map(BytesRef::new).toList());
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
