package dateline.ingest.publishing;

import dateline.access.Caller;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Stage;
import dateline.article.newsroom.Decision;
import dateline.article.newsroom.Newsroom;
import dateline.article.newsroom.Submission;
import dateline.article.newsroom.Work;
import dateline.attribution.Agencies;
import dateline.ingest.Capacity;
import dateline.ingest.Context;
import dateline.ingest.Fields;
import dateline.ingest.Intake;
import dateline.ingest.JsonObject;
import dateline.ingest.Surroundings;
import dateline.ingest.document.Notes;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Sections;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Edits upon articles that are there. What somebody has read and says with {@code If-Match} must still be so; who says
 * nothing has the edit decided again when somebody else was faster, so that no change is lost either way.
 */
@Singleton
public final class Editing {
    private static final int TRIES = 50;
    private static final String URN = "urn:uuid:";

    private final Articles articles;
    private final Newsroom newsroom;
    private final Sections sections;
    private final Agencies agencies;
    private final Answers answers;
    private final Intake intake;
    private final Capacity capacity;

    public Editing(
            Articles articles,
            Newsroom newsroom,
            Sections sections,
            Agencies agencies,
            Answers answers,
            Intake intake,
            Capacity capacity) {
        this.articles = articles;
        this.newsroom = newsroom;
        this.sections = sections;
        this.agencies = agencies;
        this.answers = answers;
        this.intake = intake;
        this.capacity = capacity;
    }

    public Surroundings around() {
        return Surroundings.of(sections, agencies);
    }

    /** An article by its id; throws a 404 when there is none, a 410 when it was erased. */
    public Article find(String id) {
        Article found = stored(id);
        if (found.stage() == Stage.ERASED) {
            throw new ProblemException(ProblemKind.GONE, "The article " + id + " has been erased for good.");
        }
        return found;
    }

    /** The same, also what is left of an erased one. */
    public Article stored(String id) {
        return id(id).flatMap(articles::findById).orElseThrow(() -> Permit.missing(id));
    }

    /**
     * Does what was decided upon an article.
     *
     * @param text the notice of a correction or a withdrawal
     * @param decide what the act makes of the article as it is
     */
    public HttpResponse<byte[]> edit(
            HttpRequest<?> request,
            String id,
            @Nullable String text,
            BiFunction<Article, Surroundings, Decision> decide) {
        Caller caller = Caller.of(request);
        return untilDone(() -> {
            Surroundings around = around();
            Article earlier = find(id);
            Permit permit = new Permit(caller, around);
            permit.demandSight(earlier);
            permit.demandEdit(earlier);
            answers.refuseStale(
                    request,
                    ArticleJson.of(earlier, around),
                    "The article has changed since you read it: read /api/articles/" + id
                            + " again, apply your change to that, and send its ETag.");
            return switch (decide.apply(earlier, around)) {
                case Decision.Nothing nothing -> Optional.of(answers.article(HttpStatus.OK, earlier, around));
                case Decision.Illegal illegal -> throw new ProblemException(ProblemKind.CONFLICT, illegal.detail());
                case Decision.Done done -> {
                    permit.demandEdit(done.article());
                    capacity.demand(done.article().particulars());
                    yield newsroom.carryOut(new Work(earlier, done.article(), done.act(), permit.writer(), text))
                            .map(now -> answers.article(HttpStatus.OK, now, around));
                }
            };
        });
    }

    /**
     * What comes of an attempt, which is made again as long as others are faster.
     *
     * @param attempt reads the article, decides and carries out; empty when the article has changed meanwhile
     * @throws ProblemException 503 when others are faster time and again
     */
    <T> T untilDone(Supplier<Optional<T>> attempt) {
        for (int i = 0; i < TRIES; i++) {
            Optional<T> done = attempt.get();
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new ProblemException(ProblemKind.UNAVAILABLE, "The article is being changed all the time; try again.");
    }

    /** An article after a merge patch, checked whole. */
    public Submission patched(Article earlier, Map<?, ?> patch, Surroundings around) {
        return patched(earlier, patch, around, "");
    }

    /**
     * The same, when the patch lies within what was sent.
     *
     * @param pointer to it
     */
    public Submission patched(Article earlier, Map<?, ?> patch, Surroundings around, String pointer) {
        Map<?, ?> target = JsonObject.read(answers.bytes(ArticleJson.of(earlier, around)));
        Map<Object, Object> merged = JsonObject.merged(target, patch);
        if (patch.containsKey("markdown") && !patch.containsKey("content")) {
            merged.remove("content");
        }
        if (patch.containsKey("byline")
                && !patch.containsKey("authors")
                && !Objects.equals(patch.get("byline"), earlier.credits().byline())) {
            // Authors of another byline are other authors.
            merged.remove("authors");
        }
        return intake.told(Fields.at(pointer, merged), Context.editing(earlier, around), new Notes());
    }

    /** As addresses or as articles write it. */
    private static Optional<UUID> id(String text) {
        String bare = text.regionMatches(true, 0, URN, 0, URN.length()) ? text.substring(URN.length()) : text;
        try {
            return bare.length() == 36 ? Optional.of(UUID.fromString(bare)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
