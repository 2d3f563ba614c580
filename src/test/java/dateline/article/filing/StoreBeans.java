package dateline.article.filing;

import dateline.TestClock;
import dateline.article.Articles;
import dateline.article.act.ArticleActs;
import dateline.article.act.SectionActs;
import dateline.article.job.RefilingJob;
import dateline.article.log.ChangeLog;
import dateline.article.range.FeedChanges;
import dateline.article.range.FeedRanges;
import dateline.article.revision.RevisionCleaning;
import dateline.article.revision.RevisionHistory;
import dateline.section.Sections;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The beans that tests of the store use. */
@Singleton
record StoreBeans(
        ArticleActs articleActs,
        Articles articles,
        FeedRanges ranges,
        FeedChanges changes,
        ChangeLog log,
        SectionActs sectionActs,
        RefilingJob refilingJob,
        Sections sections,
        RevisionHistory history,
        RevisionCleaning cleaning,
        TestClock clock,
        DataSource source,
        DataSourceResolver resolver) {
    DataSource dataSource() {
        return resolver.resolve(source);
    }
}
