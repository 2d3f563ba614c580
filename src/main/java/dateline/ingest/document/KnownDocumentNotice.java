package dateline.ingest.document;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.identity.DocumentIdentity;
import dateline.article.submission.Submission;
import dateline.article.wire.ItemVersion;
import dateline.problem.Problem;
import dateline.problem.ProblemKind;

/** Tells the client why a document is taken for a new version of a stored article. */
public final class KnownDocumentNotice {
    private static final String AGAIN = "send again=true (on the command line --again)";

    private KnownDocumentNotice() {}

    public static String of(Submission submission, Article article) {
        return "It is " + article.urn() + ": " + reason(submission, article) + reinstating(article.stage())
                + older(submission, article)
                + (hasExternalId(submission)
                        ? ". An externalId identifies one article."
                        : ". To make a second article of it, " + AGAIN + ".");
    }

    /** The problem of a refused document, with the advice how to make a second article of it. */
    public static Problem refused(Submission submission, Problem problem) {
        return hasExternalId(submission)
                ? problem
                : Problem.of(
                        ProblemKind.CONFLICT, problem.detail() + " To make a second article of it, " + AGAIN + ".");
    }

    private static String reason(Submission submission, Article article) {
        DocumentIdentity identity = submission.document();
        if (hasExternalId(submission)) {
            return "it has the externalId \"" + submission.article().externalId() + "\"";
        }
        String home = identity == null ? null : identity.address();
        return home != null
                        && home.equals(DocumentIdentity.address(article.links().canonicalUrl()))
                ? "it has the canonical address " + home
                : "it came with the same title and text, in the same section";
    }

    private static String older(Submission submission, Article article) {
        ItemVersion stored = article.wire().itemVersion();
        return stored != null && submission.article().wire().isOlderThan(article.wire())
                ? "; this version is older than the stored one, " + stored.shown() + ", and changes nothing"
                : "";
    }

    private static String reinstating(Stage stage) {
        return switch (stage) {
            case DRAFT, SCHEDULED, PUBLISHED, ERASED -> "";
            case WITHDRAWN, EXPIRED -> "; it is " + stage.word() + ", and stays so until it is reinstated";
        };
    }

    private static boolean hasExternalId(Submission submission) {
        return submission.article().externalId() != null;
    }
}
