package dateline.article.act;

import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.ArticleDetailsSize;
import dateline.article.Articles;
import dateline.article.identity.DocumentIdentity;
import dateline.article.identity.ImportedDocuments;
import dateline.article.job.DueWork;
import dateline.article.job.DueWorks;
import dateline.article.log.Act;
import dateline.article.log.ActTime;
import dateline.article.log.ChangeNumbers;
import dateline.article.log.ChangeWriter;
import dateline.article.submission.Submission;
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

/** Carries out acts upon articles. */
@Singleton
public class ArticleActs {
    private static final Duration POSTPONEMENT = Duration.ofMinutes(1);

    private static final String WITHDRAWN = "Withdrawn by its source.";

    private final Articles articles;
    private final ChangeWriter changeWriter;
    private final DueWorks due;
    private final ArticleWriter articleWriter;
    private final ImportedDocuments importedDocuments;
    private final ArticleDetailsSize size;

    ArticleActs(
            Articles articles,
            ChangeWriter changeWriter,
            DueWorks due,
            ArticleWriter articleWriter,
            ImportedDocuments importedDocuments,
            ArticleDetailsSize size) {
        this.articles = articles;
        this.changeWriter = changeWriter;
        this.due = due;
        this.articleWriter = articleWriter;
        this.importedDocuments = importedDocuments;
        this.size = size;
    }

    /**
     * Stores articles in one transaction; refused ones are left out. An article with the external id of a stored one
     * updates it and keeps its id; when nothing differs, nothing changes. Two with the same external id in one call are
     * stored one after the other. A document without an external id is recognised by {@link ImportedDocuments}; callers
     * store documents one at a time.
     *
     * @return the results, in the order of the submissions
     */
    @Transactional
    public List<ActResult> store(List<Submission> submissions) {
        // The lock comes first, so that no other transaction can store the same external ids after they are looked up.
        ChangeNumbers numbers = changeWriter.next(submissions.size());
        Map<String, Article> byExternalId = byExternalId(submissions);
        List<ActResult> results = new ArrayList<>();
        List<PlannedAct> acts = new ArrayList<>();
        for (Submission submission : submissions) {
            String externalId = submission.article().externalId();
            Article earlier =
                    externalId == null ? importedDocuments.find(submission).orElse(null) : byExternalId.get(externalId);
            ActResult result = result(earlier, submission, numbers.time());
            if (result instanceof ActResult.Success success) {
                acts.add(new PlannedAct(
                        earlier, success.article(), success.act(), submission.submitter(), notice(success)));
                if (externalId != null) {
                    byExternalId.put(externalId, success.article());
                }
            }
            results.add(result);
        }
        Map<UUID, Article> written = articleWriter.write(acts, numbers);
        List<ActResult> stored =
                results.stream().map(result -> stored(result, written)).toList();
        for (int i = 0; i < stored.size(); i++) {
            DocumentIdentity document = submissions.get(i).document();
            stored.get(i).stored().ifPresent(article -> importedDocuments.save(article.id(), document));
        }
        return stored;
    }

    /** The stored article that a submission would update, by its external id or as an imported document; empty for none. */
    @Transactional
    public Optional<Article> find(Submission submission) {
        String externalId = submission.article().externalId();
        return externalId == null
                ? importedDocuments.find(submission)
                : articles.findByExternalId(externalId)
                        .filter(submission.submitter().mayEdit());
    }

    /**
     * Carries out an act whose effect has been computed.
     *
     * @return the article after the act; empty when it was changed after the effect was computed
     */
    @Transactional
    public Optional<Article> carryOut(PlannedAct planned) {
        ChangeNumbers numbers = changeWriter.next(1);
        Article before = Objects.requireNonNull(planned.before());
        boolean current = articles.findById(before.id())
                .filter(stored -> stored.change() == before.change())
                .isPresent();
        refuseTakenExternalId(before, planned);
        return current
                ? Optional.ofNullable(
                        articleWriter.write(List.of(planned), numbers).get(before.id()))
                : Optional.empty();
    }

    /** The time of the next due publication or expiry. */
    public Optional<Instant> nextDue() {
        return due.earliest();
    }

    /**
     * Carries out due publications and expiries, the earliest first. Each is carried out once, on one node.
     *
     * @return the number of articles
     */
    @Transactional
    public int carryOutDue(int limit) {
        ActTime now = changeWriter.lock();
        List<UUID> claimed =
                due.due(now.clock(), limit).stream().map(DueWork::article).toList();
        List<PlannedAct> acts = claimed.isEmpty()
                ? List.of()
                : articles.findByIdIn(claimed).stream()
                        .map(article -> dueAct(article, now))
                        .toList();
        articleWriter.write(acts);
        return acts.size();
    }

    /**
     * Postpones the earliest due work, which has failed, so that it does not block the rest.
     *
     * @return the id of its article
     */
    @Transactional
    public Optional<UUID> postponeFirst() {
        Instant now = changeWriter.lock().clock();
        Optional<UUID> stuck = due.due(now, 1).stream().map(DueWork::article).findFirst();
        stuck.ifPresent(article -> due.postpone(article, now.plus(POSTPONEMENT)));
        return stuck;
    }

    /** A submitter learns nothing about an article that it may not edit, except that the external id is taken. */
    private void refuseTakenExternalId(Article before, PlannedAct planned) {
        String externalId = planned.after().externalId();
        if (externalId != null && !externalId.equals(before.externalId())) {
            articles.findByExternalId(externalId).ifPresent(other -> {
                String owner =
                        planned.submitter().mayEdit().test(other) ? "belongs to article " + other.id() : "is taken";
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "The externalId \"" + externalId + "\" " + owner + ": send another, or none.");
            });
        }
    }

    /** The notice to readers of an article that its agency has withdrawn; null for other acts. */
    private static @Nullable String notice(ActResult.Success success) {
        return success.act() == Act.WITHDRAW ? WITHDRAWN : null;
    }

    private static PlannedAct dueAct(Article article, ActTime now) {
        ActResult.Success success = Lifecycle.dueAct(article, now);
        return new PlannedAct(article, success.article(), success.act(), Submitter.SERVER, null);
    }

    private ActResult result(@Nullable Article earlier, Submission submission, ActTime now) {
        if (earlier == null) {
            return Lifecycle.created(submission, now);
        }
        if (!submission.submitter().mayEdit().test(earlier)) {
            return ActResult.Refusal.taken(String.valueOf(submission.article().externalId()));
        }
        if (importedDocuments.isSame(earlier, submission)) {
            return new ActResult.NoChange(earlier);
        }
        ActResult result = Lifecycle.resubmitted(earlier, submission, now);
        return result instanceof ActResult.Success success
                        && !size.fits(success.article().details())
                ? ActResult.Refusal.conflict("Article " + earlier.id() + " would have more than "
                        + ArticleDetails.LIMIT
                        + " characters of authors, contributors, tags, images and corrections, those"
                        + " that it keeps included: send fewer, or null to remove a field.")
                : result;
    }

    /** The result with the article as it is stored now. */
    private static ActResult stored(ActResult result, Map<UUID, Article> written) {
        return switch (result) {
            case ActResult.Success success ->
                new ActResult.Success(
                        written.getOrDefault(success.article().id(), success.article()),
                        success.act(),
                        success.created());
            case ActResult.NoChange same ->
                new ActResult.NoChange(written.getOrDefault(same.article().id(), same.article()));
            case ActResult.Refusal refusal -> refusal;
        };
    }

    private Map<String, Article> byExternalId(List<Submission> submissions) {
        List<String> externalIds = submissions.stream()
                .map(submission -> submission.article().externalId())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return externalIds.isEmpty()
                ? new LinkedHashMap<>()
                : articles.findByExternalIdIn(externalIds).stream()
                        .collect(Collectors.toMap(
                                article -> Objects.requireNonNull(article.externalId()),
                                Function.identity(),
                                (first, second) -> first,
                                LinkedHashMap::new));
    }
}
