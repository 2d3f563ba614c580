package dateline.article.revision;

import dateline.article.Article;

/** What is left of a state of an article. */
public sealed interface RevisionState {
    /** The state is there: the article as it was, or as it is. */
    record Whole(Article article) implements RevisionState {}

    /** The state is not kept. */
    record Lost(Loss loss) implements RevisionState {}

    /** No act upon the article has this change number. */
    record Unknown() implements RevisionState {}

    /** Why a state is not kept. */
    enum Loss {
        /** It was deleted after the time in {@link RevisionSettings}. */
        AGED("It was deleted: earlier states are kept for the time in dateline.articles.revisions."),
        /** There were too many. */
        SURPLUS("It was deleted: of each article only the last " + RevisionWriter.LIMIT + " earlier states are kept."),
        /** It was replaced by a release that kept none, or while the settings said so. */
        NEVER_KEPT("It was never kept: the release or the settings of that time kept no earlier states.");

        private final String sentence;

        Loss(String sentence) {
            this.sentence = sentence;
        }

        /** The reason for people. */
        public String sentence() {
            return sentence;
        }
    }
}
