package dateline.article.act;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.log.Act;
import dateline.article.log.ChangeWriter;
import dateline.article.submission.Submitter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Files articles under an embargo that are in no feed: a release that had no partners stored them so, and partners who get
 * them in advance would not get them before their next edit.
 */
@Singleton
public class EmbargoActs {
    private static final int STEP = 200;
    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Articles articles;
    private final ArticleWriter articleWriter;
    private final ChangeWriter changeWriter;

    EmbargoActs(Articles articles, ArticleWriter articleWriter, ChangeWriter changeWriter) {
        this.articles = articles;
        this.articleWriter = articleWriter;
        this.changeWriter = changeWriter;
    }

    /** Files all of them, some at a time. Articles that are only scheduled are in no feed, and stay so. */
    public void fileAll() {
        UUID below = HIGHEST;
        for (List<Article> next = articles.unfiledScheduled(below, STEP);
                !next.isEmpty();
                next = articles.unfiledScheduled(below, STEP)) {
            if (next.stream().anyMatch(article -> article.embargo() != null)) {
                file(below);
            }
            below = next.getLast().id();
        }
    }

    /** Files those below an id as they are under the lock. */
    @Transactional
    void file(UUID below) {
        changeWriter.lock();
        articleWriter.write(articles.unfiledScheduled(below, STEP).stream()
                .filter(article -> article.embargo() != null)
                .map(article -> new PlannedAct(article, article, Act.REFILE, Submitter.SERVER, null))
                .toList());
    }
}
