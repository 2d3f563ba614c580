package dateline.api.article;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.api.article.ArticleEdits.Target;
import dateline.article.Article;
import dateline.article.Correction;
import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.article.act.ActResult;
import dateline.article.act.Lifecycle;
import dateline.article.log.Act;
import dateline.article.log.ActTime;
import dateline.article.log.LogTime;
import dateline.article.submission.Submission;
import dateline.article.submission.SubmissionQueue;
import dateline.ingest.ArticleParser;
import dateline.ingest.ImportOptions;
import dateline.ingest.KnownArticles;
import dateline.ingest.ParsingContext;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Fields;
import dateline.ingest.field.RequiredFields;
import dateline.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What clients can request for articles: the same acts, with the same bodies and the same faults, for the publishing API
 * and for the desk. Bodies are JSON objects; each request is refused as a whole or done as a whole.
 */
@Singleton
public final class ArticleRequests {
    private static final int TEXT = 5_000;

    private final ArticleParser parser;
    private final KnownArticles known;
    private final SubmissionQueue submissionQueue;
    private final ArticleEdits edits;
    private final LogTime time;

    ArticleRequests(
            ArticleParser parser,
            KnownArticles known,
            SubmissionQueue submissionQueue,
            ArticleEdits edits,
            LogTime time) {
        this.parser = parser;
        this.known = known;
        this.submissionQueue = submissionQueue;
        this.edits = edits;
        this.time = time;
    }

    /**
     * Creates an article, or updates the one with the same {@code externalId}.
     *
     * @param json its fields
     * @param bytes the length of the request's body
     */
    public ActResult create(Map<?, ?> json, int bytes, Caller caller) {
        ReferenceData reference = edits.reference();
        ArticlePermissions permissions = new ArticlePermissions(caller, reference);
        Fields fields = known.fields(json, ImportOptions.NONE, permissions);
        Submission submission = parser.submission(
                fields, bytes, ParsingContext.creating(ImportOptions.NONE, reference), new ImportReportBuilder());
        permissions.demandEdit(submission.article());
        return submissionQueue.store(submission.by(permissions.submitter()));
    }

    /** Edits an article silently. The patch is a merge patch (RFC 7396), as for the following acts. */
    public ArticleJson edit(Target target, Map<?, ?> patch) {
        return edits.edit(
                target,
                null,
                (earlier, reference) ->
                        Lifecycle.edited(earlier, edits.patched(earlier, patch, reference), Act.EDIT, time.actTime()));
    }

    /** Publishes a draft or a scheduled article; with a time in the future, it is scheduled. */
    public ArticleJson publish(Target target, Map<?, ?> sent) {
        return edits.edit(target, null, (earlier, reference) -> {
            Map<Object, Object> patch = new LinkedHashMap<>(sent);
            if (earlier.stage() == Stage.SCHEDULED) {
                patch.putIfAbsent("publishAt", null);
            }
            return Lifecycle.published(earlier, edits.patched(earlier, patch, reference), time.actTime());
        });
    }

    /** Changes a published article and sets its date of update. */
    public ArticleJson update(Target target, Map<?, ?> patch) {
        return edits.edit(target, null, (earlier, reference) -> {
            Submission patched = edits.patched(earlier, patch, reference);
            boolean hasUpdateDate = patch.containsKey("updated");
            Submission submission =
                    new Submission(patched.article(), patched.hasStage(), patched.hasDate(), hasUpdateDate);
            return Lifecycle.edited(earlier, submission, Act.UPDATE, time.actTime());
        });
    }

    /** Adds a notice to a published article and changes the fields in the member {@code article} of the body. */
    public ArticleJson correct(Target target, Map<?, ?> body) {
        Fields fields = Fields.of(body);
        String text = RequiredFields.text(fields, "text", TEXT, "a correction needs a text for readers");
        String kind = fields.text("kind", 50);
        Map<?, ?> patch = fields.map("article");
        fields.refuseUnknown();
        fields.refuseFaults();
        return edits.edit(target, text, (earlier, reference) -> {
            ActTime now = time.actTime();
            Correction notice =
                    new Correction(now.log(), kind == null ? "correction" : kind, Objects.requireNonNull(text));
            return Lifecycle.corrected(earlier, edits.patched(earlier, patch, reference, "/article"), notice, now);
        });
    }

    /** Takes an article out of all feeds, with a text that tells readers why. */
    public ArticleJson withdraw(Target target, Map<?, ?> body) {
        Fields fields = Fields.of(body);
        String text = RequiredFields.text(fields, "text", TEXT, "a withdrawal needs a text that tells readers why");
        fields.refuseUnknown();
        fields.refuseFaults();
        return edits.edit(target, text, (earlier, reference) -> Lifecycle.withdrawn(earlier));
    }

    /** Returns a withdrawn or expired article to its feeds. */
    public ArticleJson reinstate(Target target, Map<?, ?> patch) {
        return edits.edit(
                target,
                null,
                (earlier, reference) ->
                        Lifecycle.reinstated(earlier, edits.patched(earlier, patch, reference), time.actTime()));
    }

    /** The article of a result; throws the problem of a refusal. */
    public static Article article(ActResult result) {
        return switch (result) {
            case ActResult.Success success -> success.article();
            case ActResult.NoChange same -> same.article();
            case ActResult.Refusal refusal -> throw new ProblemException(refusal.problem());
        };
    }
}
