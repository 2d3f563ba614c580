package dateline.article.newsroom;

/** An article, and who hands it in. */
public record Handed(Submission submission, Writer writer) {}
