package dateline.article.submission;

/** An article, and who hands it in. */
public record SubmittedArticle(Submission submission, Submitter writer) {}
