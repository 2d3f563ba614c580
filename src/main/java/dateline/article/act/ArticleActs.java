package dateline.article.act;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.ArticleDetailsSize;
import dateline.article.Articles;
import dateline.article.identity.KnownDocuments;
import dateline.article.job.DueWork;
import dateline.article.job.DueWorks;
import dateline.article.log.ActTime;
import dateline.article.log.ChangeNumbers;
import dateline.article.log.ChangeWriter;
import dateline.article.submission.Submission;
import dateline.article.submission.SubmissionResult;
import dateline.article.submission.SubmittedArticle;
import dateline.article.submission.Submitter;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where articles are acted upon. */
@Singleton
public class ArticleActs {
    private static final Duration PUT_OFF = Duration.ofMinutes(1);

    private final Articles articles;
    private final ChangeWriter changeWriter;
    private final DueWorks due;
    private final ArticleWriter articleWriter;
    private final KnownDocuments knownDocuments;
    private final ArticleDetailsSize size;

    ArticleActs(
            Articles articles,
            ChangeWriter changeWriter,
            DueWorks due,
            ArticleWriter articleWriter,
            KnownDocuments knownDocuments,
            ArticleDetailsSize size) {
        this.articles = articles;
        this.changeWriter = changeWriter;
        this.due = due;
        this.articleWriter = articleWriter;
        this.knownDocuments = knownDocuments;
        this.size = size;
    }

    /**
     * Stores articles, all or none but for those that are refused by name. One whose external id is known replaces the
     * earlier article and keeps its id; when it says the same, nothing changes. Two with the same external id in one
     * call count as one after the other. A document without one is known again as {@link KnownDocuments} says; documents come
     * one in a call.
     *
     * @return one for each, in order
     */
    @Transactional
    public List<SubmissionResult> store(List<SubmittedArticle> handed) {
        List<Submission> submissions =
                handed.stream().map(SubmittedArticle::submission).toList();
        // The lock comes first: it also makes the look-up of external ids safe from a second writer.
        ChangeNumbers numbers = changeWriter.next(submissions.size());
        Map<String, Article> known = known(submissions);
        List<SubmissionResult> outcomes = new ArrayList<>();
        List<PlannedAct> works = new ArrayList<>();
        for (SubmittedArticle one : handed) {
            Submission submission = one.submission();
            Submitter submitter = one.writer();
            String key = submission.article().externalId();
            Article earlier =
                    key == null ? knownDocuments.find(submission, submitter).orElse(null) : known.get(key);
            ActOutcome decision = decision(earlier, submission, submitter, numbers.time());
            if (decision instanceof ActOutcome.Done done) {
                works.add(new PlannedAct(earlier, done.article(), done.act(), submitter, null));
                if (key != null) {
                    known.put(key, done.article());
                }
            }
            outcomes.add(outcome(submission, earlier, decision));
        }
        Map<UUID, Article> written = articleWriter.write(works, numbers);
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).isTaken()) {
                knownDocuments.remember(
                        outcomes.get(i).article().id(), submissions.get(i).origin());
            }
        }
        return outcomes.stream().map(outcome -> numbered(outcome, written)).toList();
    }

    /** The article that one would be taken for, by its key or as a document that is known; empty for a new one. */
    @Transactional
    public Optional<Article> find(SubmittedArticle handed) {
        String key = handed.submission().article().externalId();
        return key == null
                ? knownDocuments.find(handed.submission(), handed.writer())
                : articles.findByExternalId(key).filter(handed.writer().mayEdit());
    }

    /**
     * Carries out an act that has been decided.
     *
     * @return the article as it is now; empty when somebody else changed it after the act was decided
     */
    @Transactional
    public Optional<Article> carryOut(PlannedAct planned) {
        ChangeNumbers numbers = changeWriter.next(1);
        Article before = Objects.requireNonNull(planned.before());
        boolean current = articles.findById(before.id())
                .filter(stored -> stored.change() == before.change())
                .isPresent();
        refuseForeignKey(before, planned);
        return current
                ? Optional.ofNullable(
                        articleWriter.write(List.of(planned), numbers).get(before.id()))
                : Optional.empty();
    }

    /** When the next thing is to happen by itself. */
    public Optional<Instant> nextDue() {
        return due.earliest();
    }

    /**
     * Lets happen what is due, once on whichever node: the earliest first.
     *
     * @return how many articles it happened to
     */
    @Transactional
    public int carryOutDue(int limit) {
        ActTime now = changeWriter.lock();
        List<UUID> claimed =
                due.due(now.clock(), limit).stream().map(DueWork::article).toList();
        List<PlannedAct> works = claimed.isEmpty()
                ? List.of()
                : articles.findByIdIn(claimed).stream()
                        .map(article -> work(article, now))
                        .toList();
        articleWriter.write(works);
        return works.size();
    }

    /** Puts the earliest thing that is due off, since it can't be done now, so that it holds up nothing else. */
    @Transactional
    public Optional<UUID> putOff() {
        Instant now = changeWriter.lock().clock();
        Optional<UUID> stuck = due.due(now, 1).stream().map(DueWork::article).findFirst();
        stuck.ifPresent(article -> due.postpone(article, now.plus(PUT_OFF)));
        return stuck;
    }

    /** Of an article that the writer may not change nothing is told, but that it has the key. */
    private void refuseForeignKey(Article before, PlannedAct planned) {
        String key = planned.after().externalId();
        if (key != null && !key.equals(before.externalId())) {
            articles.findByExternalId(key).ifPresent(other -> {
                String owner = planned.writer().mayEdit().test(other) ? "belongs to article " + other.id() : "is taken";
                throw new ProblemException(
                        ProblemKind.CONFLICT, "The externalId \"" + key + "\" " + owner + ": send another, or none.");
            });
        }
    }

    private static PlannedAct work(Article article, ActTime now) {
        ActOutcome.Done done = Lifecycle.due(article, now);
        return new PlannedAct(article, done.article(), done.act(), Submitter.ITSELF, null);
    }

    private @Nullable ActOutcome decision(
            @Nullable Article earlier, Submission submission, Submitter submitter, ActTime now) {
        if (earlier == null) {
            return Lifecycle.created(submission, now);
        }
        if (!submitter.mayEdit().test(earlier)) {
            return null;
        }
        if (knownDocuments.isSame(earlier, submission)) {
            return new ActOutcome.Nothing();
        }
        ActOutcome decision = Lifecycle.again(earlier, submission, now);
        return decision instanceof ActOutcome.Done done
                        && !size.fits(done.article().particulars())
                ? new ActOutcome.Illegal("Together with what article " + earlier.id()
                        + " has already, authors, contributors, tags, images and corrections have more than "
                        + ArticleDetails.LIMIT + " characters: send fewer, or null for those that are to go.")
                : decision;
    }

    private static SubmissionResult outcome(
            Submission submission, @Nullable Article earlier, @Nullable ActOutcome decision) {
        Article article = earlier == null ? submission.article() : earlier;
        return switch (decision) {
            case null -> new SubmissionResult.Forbidden(article);
            case ActOutcome.Done done ->
                earlier == null
                        ? new SubmissionResult.Created(done.article())
                        : new SubmissionResult.Updated(done.article());
            case ActOutcome.Nothing nothing -> new SubmissionResult.Unchanged(article);
            case ActOutcome.Illegal illegal -> new SubmissionResult.Illegal(article, illegal.detail());
        };
    }

    private static SubmissionResult numbered(SubmissionResult outcome, Map<UUID, Article> written) {
        Article article = written.getOrDefault(outcome.article().id(), outcome.article());
        return switch (outcome) {
            case SubmissionResult.Created created -> new SubmissionResult.Created(article);
            case SubmissionResult.Updated updated -> new SubmissionResult.Updated(article);
            case SubmissionResult.Unchanged unchanged -> new SubmissionResult.Unchanged(article);
            case SubmissionResult.Illegal illegal -> illegal;
            case SubmissionResult.Forbidden forbidden -> forbidden;
        };
    }

    private Map<String, Article> known(List<Submission> submissions) {
        List<String> keys = submissions.stream()
                .map(submission -> submission.article().externalId())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return keys.isEmpty()
                ? new LinkedHashMap<>()
                : articles.findByExternalIdIn(keys).stream()
                        .collect(Collectors.toMap(
                                article -> Objects.requireNonNull(article.externalId()),
                                Function.identity(),
                                (first, second) -> first,
                                LinkedHashMap::new));
    }
}
