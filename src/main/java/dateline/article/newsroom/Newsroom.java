package dateline.article.newsroom;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Counter;
import dateline.article.Moment;
import dateline.article.Particulars;
import dateline.article.ParticularsSize;
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
public class Newsroom {
    private static final Duration PUT_OFF = Duration.ofMinutes(1);

    private final Articles articles;
    private final Counter counter;
    private final DueWorks due;
    private final Records records;
    private final Documents documents;
    private final ParticularsSize size;

    Newsroom(
            Articles articles,
            Counter counter,
            DueWorks due,
            Records records,
            Documents documents,
            ParticularsSize size) {
        this.articles = articles;
        this.counter = counter;
        this.due = due;
        this.records = records;
        this.documents = documents;
        this.size = size;
    }

    /**
     * Stores articles, all or none but for those that are refused by name. One whose external id is known replaces the
     * earlier article and keeps its id; when it says the same, nothing changes. Two with the same external id in one
     * call count as one after the other. A document without one is known again as {@link Documents} says; documents come
     * one in a call.
     *
     * @return one for each, in order
     */
    @Transactional
    public List<Stored> store(List<Handed> handed) {
        List<Submission> submissions = handed.stream().map(Handed::submission).toList();
        // The counter comes first: its lock also makes the look-up of external ids safe from a second writer.
        Counter.Taken taken = counter.take(submissions.size());
        Map<String, Article> known = known(submissions);
        List<Stored> outcomes = new ArrayList<>();
        List<Work> works = new ArrayList<>();
        for (Handed one : handed) {
            Submission submission = one.submission();
            Writer writer = one.writer();
            String key = submission.article().externalId();
            Article earlier = key == null ? documents.find(submission, writer).orElse(null) : known.get(key);
            Decision decision = decision(earlier, submission, writer, taken.moment());
            if (decision instanceof Decision.Done done) {
                works.add(new Work(earlier, done.article(), done.act(), writer, null));
                if (key != null) {
                    known.put(key, done.article());
                }
            }
            outcomes.add(outcome(submission, earlier, decision));
        }
        Map<UUID, Article> written = records.write(works, taken);
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).isTaken()) {
                documents.remember(
                        outcomes.get(i).article().id(), submissions.get(i).origin());
            }
        }
        return outcomes.stream().map(outcome -> numbered(outcome, written)).toList();
    }

    /** The article that one would be taken for, by its key or as a document that is known; empty for a new one. */
    @Transactional
    public Optional<Article> find(Handed handed) {
        String key = handed.submission().article().externalId();
        return key == null
                ? documents.find(handed.submission(), handed.writer())
                : articles.findByExternalId(key).filter(handed.writer().mayEdit());
    }

    /**
     * Carries out an act that has been decided.
     *
     * @return the article as it is now; empty when somebody else changed it after the act was decided
     */
    @Transactional
    public Optional<Article> carryOut(Work work) {
        Counter.Taken taken = counter.take(1);
        Article before = Objects.requireNonNull(work.before());
        boolean current = articles.findById(before.id())
                .filter(stored -> stored.change() == before.change())
                .isPresent();
        refuseForeignKey(before, work);
        return current ? Optional.ofNullable(records.write(List.of(work), taken).get(before.id())) : Optional.empty();
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
        Moment now = counter.take(0).moment();
        List<UUID> claimed =
                due.claim(now.clock(), limit).stream().map(DueWork::article).toList();
        List<Work> works = claimed.isEmpty()
                ? List.of()
                : articles.findByIdIn(claimed).stream()
                        .map(article -> work(article, now))
                        .toList();
        if (!works.isEmpty()) {
            records.write(works, counter.take(works.size()));
        }
        return works.size();
    }

    /** Puts the earliest thing that is due off, since it can't be done now, so that it holds up nothing else. */
    @Transactional
    public Optional<UUID> putOff() {
        Instant now = counter.take(0).moment().clock();
        Optional<UUID> stuck = due.claim(now, 1).stream().map(DueWork::article).findFirst();
        stuck.ifPresent(article -> due.postpone(article, now.plus(PUT_OFF)));
        return stuck;
    }

    /** Of an article that the writer may not change nothing is told, but that it has the key. */
    private void refuseForeignKey(Article before, Work work) {
        String key = work.after().externalId();
        if (key != null && !key.equals(before.externalId())) {
            articles.findByExternalId(key).ifPresent(other -> {
                String owner = work.writer().mayEdit().test(other) ? "belongs to article " + other.id() : "is taken";
                throw new ProblemException(
                        ProblemKind.CONFLICT, "The externalId \"" + key + "\" " + owner + ": send another, or none.");
            });
        }
    }

    private static Work work(Article article, Moment now) {
        Decision.Done done = Lifecycle.due(article, now);
        return new Work(article, done.article(), done.act(), Writer.ITSELF, null);
    }

    private @Nullable Decision decision(@Nullable Article earlier, Submission submission, Writer writer, Moment now) {
        if (earlier == null) {
            return Lifecycle.created(submission, now);
        }
        if (!writer.mayEdit().test(earlier)) {
            return null;
        }
        if (documents.isSame(earlier, submission)) {
            return new Decision.Nothing();
        }
        Decision decision = Lifecycle.again(earlier, submission, now);
        return decision instanceof Decision.Done done
                        && !size.fits(done.article().particulars())
                ? new Decision.Illegal("Together with what article " + earlier.id()
                        + " has already, authors, contributors, tags, images and corrections have more than "
                        + Particulars.LIMIT + " characters: send fewer, or null for those that are to go.")
                : decision;
    }

    private static Stored outcome(Submission submission, @Nullable Article earlier, @Nullable Decision decision) {
        Article article = earlier == null ? submission.article() : earlier;
        return switch (decision) {
            case null -> new Stored.Forbidden(article);
            case Decision.Done done ->
                earlier == null ? new Stored.Created(done.article()) : new Stored.Updated(done.article());
            case Decision.Nothing nothing -> new Stored.Unchanged(article);
            case Decision.Illegal illegal -> new Stored.Illegal(article, illegal.detail());
        };
    }

    private static Stored numbered(Stored outcome, Map<UUID, Article> written) {
        Article article = written.getOrDefault(outcome.article().id(), outcome.article());
        return switch (outcome) {
            case Stored.Created created -> new Stored.Created(article);
            case Stored.Updated updated -> new Stored.Updated(article);
            case Stored.Unchanged unchanged -> new Stored.Unchanged(article);
            case Stored.Illegal illegal -> illegal;
            case Stored.Forbidden forbidden -> forbidden;
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
