package dateline.article.filing;

import dateline.TestClock;
import dateline.article.Articles;
import dateline.article.ChangeLog;
import dateline.article.newsroom.Newsroom;
import dateline.article.newsroom.Refiler;
import dateline.article.newsroom.SectionDesk;
import dateline.section.Sections;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The store under test. */
@Singleton
record StoreParts(
        Newsroom newsroom,
        Articles articles,
        FeedRanges ranges,
        FeedChanges changes,
        ChangeLog log,
        SectionDesk desk,
        Refiler refiler,
        Sections sections,
        TestClock clock,
        DataSource source,
        DataSourceResolver resolver) {
    DataSource store() {
        return resolver.resolve(source);
    }
}
