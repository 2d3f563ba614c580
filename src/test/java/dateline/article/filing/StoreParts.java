package dateline.article.filing;

import dateline.article.Articles;
import dateline.article.ChangeLog;
import dateline.article.newsroom.Newsroom;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The store under test. */
@Singleton
record StoreParts(
        Newsroom newsroom,
        Articles articles,
        FeedRanges ranges,
        ChangeLog log,
        DataSource source,
        DataSourceResolver resolver) {
    DataSource store() {
        return resolver.resolve(source);
    }
}
