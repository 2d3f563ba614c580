package dateline.api.article;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.article.act.ActResult;
import dateline.article.act.ArticleActs;
import dateline.article.act.PlannedAct;
import dateline.article.submission.Submission;
import dateline.attribution.Agencies;
import dateline.http.IfMatch;
import dateline.http.JsonBytes;
import dateline.ingest.ArticleLimits;
import dateline.ingest.ArticleParser;
import dateline.ingest.ParsingContext;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Fields;
import dateline.ingest.json.JsonObject;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Edits stored articles. With {@code If-Match} the article must still be in that state. Without it, an edit is decided
 * again when another request has changed the article meanwhile. No change is lost in either case.
 */
@Singleton
public final class ArticleEdits {
    private static final int TRIES = 50;
    private static final String URN = "urn:uuid:";

    private final Articles articles;
    private final ArticleActs articleActs;
    private final Sections sections;
    private final Agencies agencies;
    private final JsonBytes json;
    private final ArticleParser parser;
    private final ArticleLimits limits;

    public ArticleEdits(
            Articles articles,
            ArticleActs articleActs,
            Sections sections,
            Agencies agencies,
            JsonBytes json,
            ArticleParser parser,
            ArticleLimits limits) {
        this.articles = articles;
        this.articleActs = articleActs;
        this.sections = sections;
        this.agencies = agencies;
        this.json = json;
        this.parser = parser;
        this.limits = limits;
    }

    /** The sections and agencies as they are now. */
    public ReferenceData reference() {
        return ReferenceData.of(sections, agencies);
    }

    /** The article with an id; throws a 404 when there is none, and a 410 when it was erased. */
    public Article find(String id) {
        Article found = stored(id);
        if (found.stage() == Stage.ERASED) {
            throw new ProblemException(ProblemKind.GONE, "The article " + id + " has been erased permanently.");
        }
        return found;
    }

    /** The article with an id, also an erased one; throws a 404 when there is none. */
    public Article stored(String id) {
        return id(id).flatMap(articles::findById).orElseThrow(() -> ArticlePermissions.notFound(id));
    }

    /** The article that a request is for, the state that the article must have, and who sends the request. */
    public record Target(String id, IfMatch ifMatch, Caller caller) {}

    /**
     * Decides an act on the stored article and carries it out.
     *
     * @param text the notice of a correction or a withdrawal
     * @param decide the result of the act for the stored article
     * @return the article after the act
     */
    ArticleJson edit(Target target, @Nullable String text, BiFunction<Article, ReferenceData, ActResult> decide) {
        String id = target.id();
        return retryUntilDone(() -> {
            ReferenceData reference = reference();
            Article earlier = find(id);
            ArticlePermissions permissions = new ArticlePermissions(target.caller(), reference);
            permissions.demandSight(earlier);
            permissions.demandEdit(earlier);
            target.ifMatch()
                    .demand(
                            ArticleJson.of(earlier, reference),
                            "The article has changed since you read it: read /api/articles/" + id
                                    + " again, apply your change to that, and send its ETag.");
            return switch (decide.apply(earlier, reference)) {
                case ActResult.NoChange same -> Optional.of(ArticleJson.of(earlier, reference));
                case ActResult.Refusal refusal -> throw new ProblemException(refusal.problem());
                case ActResult.Success success -> {
                    permissions.demandEdit(success.article());
                    limits.demand(success.article().details());
                    yield articleActs
                            .carryOut(new PlannedAct(
                                    earlier, success.article(), success.act(), permissions.submitter(), text))
                            .map(now -> ArticleJson.of(now, reference));
                }
            };
        });
    }

    /**
     * The result of an attempt, which is repeated while other requests change the article.
     *
     * @param attempt reads the article, decides the act and carries it out; empty when the article has changed meanwhile
     * @throws ProblemException 503 after too many attempts
     */
    <T> T retryUntilDone(Supplier<Optional<T>> attempt) {
        for (int i = 0; i < TRIES; i++) {
            Optional<T> done = attempt.get();
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new ProblemException(
                ProblemKind.UNAVAILABLE, "Other requests keep changing the article: try again in a moment.");
    }

    /** The article after a merge patch (RFC 7396), checked as a whole. */
    public Submission patched(Article earlier, Map<?, ?> patch, ReferenceData reference) {
        return patched(earlier, patch, reference, "");
    }

    /**
     * The same for a patch that is part of the request body.
     *
     * @param pointer JSON pointer to the patch
     */
    Submission patched(Article earlier, Map<?, ?> patch, ReferenceData reference, String pointer) {
        Map<?, ?> target = JsonObject.read(json.of(ArticleJson.of(earlier, reference)));
        Map<Object, Object> merged = JsonObject.merged(target, patch);
        if (patch.containsKey("markdown") && !patch.containsKey("content")) {
            merged.remove("content");
        }
        if (patch.containsKey("byline")
                && !patch.containsKey("authors")
                && !Objects.equals(patch.get("byline"), earlier.credits().byline())) {
            // Another byline names other authors: they are recognised from it again.
            merged.remove("authors");
        }
        return parser.submission(
                Fields.at(pointer, merged), ParsingContext.editing(earlier, reference), new ImportReportBuilder());
    }

    /** An id with or without its prefix. */
    private static Optional<UUID> id(String text) {
        String bare = text.regionMatches(true, 0, URN, 0, URN.length()) ? text.substring(URN.length()) : text;
        try {
            return bare.length() == 36 ? Optional.of(UUID.fromString(bare)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
