package dateline.desk.article;

import dateline.access.ArticlePermissions;
import dateline.access.Scope;
import dateline.article.Article;
import dateline.article.Stage;
import dateline.attribution.Redistribution;
import java.util.Optional;

/**
 * What a person may see of articles at the desk. With the scope read, or where the person may write, that is everything.
 * Otherwise it is what the public may read: published articles that everybody may get, without the note to editors.
 *
 * @param permissions of the person
 */
public record ArticleSight(ArticlePermissions permissions) {
    /** The article as the person may see it; empty when the person may not know of it. */
    public Optional<Article> of(Article article) {
        if (permissions.caller().scopes().include(Scope.READ) || permissions.mayEdit(article)) {
            return Optional.of(article);
        }
        boolean open = article.stage() == Stage.PUBLISHED
                && Redistribution.of(article.credits(), permissions.reference().agencies()) == Redistribution.ALLOWED;
        return open ? Optional.of(article.withDetails(article.details().withoutEdNote())) : Optional.empty();
    }

    /** The same; throws a 404, as for an article that does not exist. */
    public Article demand(Article article) {
        return of(article)
                .orElseThrow(() -> ArticlePermissions.notFound(article.id().toString()));
    }
}
