package dateline.desk.article;

import dateline.article.Article;
import dateline.article.Stage;
import dateline.article.filing.ArticleTopics;
import dateline.article.filing.FeedMemberships;
import dateline.article.log.Act;
import dateline.attribution.Redistribution;
import dateline.desk.layout.DeskMessages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The acts that are possible in the stage of an article, with a sentence on what each does to those who subscribe. */
@Singleton
final class ActButtons {
    private static final List<Act> NEW = List.of(Act.CREATE, Act.PUBLISH);
    private static final List<Act> STORED =
            List.of(Act.EDIT, Act.PUBLISH, Act.UPDATE, Act.CORRECT, Act.WITHDRAW, Act.REINSTATE);

    private final FeedMemberships memberships;

    ActButtons(FeedMemberships memberships) {
        this.memberships = memberships;
    }

    /**
     * The buttons.
     *
     * @param article null for a new one
     */
    List<ActButton> of(@Nullable Article article, DeskMessages text) {
        if (article == null) {
            return NEW.stream()
                    .map(act -> new ActButton(act, text.of("act." + act.word() + ".new"), false))
                    .toList();
        }
        ArticleTopics topics = memberships.topics();
        int feeds = topics.of(article).size();
        boolean open = topics.redistribution(article) == Redistribution.ALLOWED;
        return STORED.stream()
                .filter(article.stage()::allows)
                .map(act -> new ActButton(
                        act, sentence(act, article, feeds, open, text), act == Act.CORRECT || act == Act.WITHDRAW))
                .toList();
    }

    private static String sentence(Act act, Article article, int feeds, boolean open, DeskMessages text) {
        boolean silent = act == Act.EDIT && article.stage() != Stage.PUBLISHED;
        boolean unseen = act == Act.WITHDRAW && article.stage() != Stage.PUBLISHED;
        String key = "act." + act.word() + (silent || unseen ? ".unseen" : ".says");
        return Stream.of(text.of(key, feeds), open ? "" : text.of("act.restricted"))
                .filter(sentence -> !sentence.isEmpty())
                .reduce((all, sentence) -> all + " " + sentence)
                .orElse("");
    }
}
