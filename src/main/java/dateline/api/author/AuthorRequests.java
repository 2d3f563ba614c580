package dateline.api.author;

import dateline.access.Caller;
import dateline.api.SavedResource;
import dateline.article.act.AuthorActs;
import dateline.article.job.RefilingJob;
import dateline.attribution.JoinedAuthor;
import dateline.attribution.JoinedAuthors;
import dateline.attribution.address.Slugs;
import dateline.http.IfMatch;
import dateline.ingest.field.Fields;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be requested for authors with joined names, with the same faults for the publishing API and for the desk. */
@Singleton
public final class AuthorRequests {
    private static final int LONGEST = 300;
    private static final int MOST = 100;

    private final JoinedAuthors authors;
    private final AuthorActs authorActs;
    private final RefilingJob refilingJob;

    AuthorRequests(JoinedAuthors authors, AuthorActs authorActs, RefilingJob refilingJob) {
        this.authors = authors;
        this.authorActs = authorActs;
        this.refilingJob = refilingJob;
    }

    /** All authors with joined names, in the order of their slugs. */
    public List<AuthorJson> all() {
        return authors.listOrderBySlug().stream().map(AuthorJson::of).toList();
    }

    /**
     * The author with a slug.
     *
     * @throws ProblemException 404 when no author with joined names has it
     */
    public AuthorJson read(String slug) {
        return AuthorJson.of(existing(slug));
    }

    /** Joins the names of an author, or replaces them. */
    public SavedResource<AuthorJson> put(String slug, Map<?, ?> json, IfMatch ifMatch, Caller caller) {
        JoinedAuthor before = authors.findBySlug(slug).orElse(null);
        demandCurrent(ifMatch, before);
        JoinedAuthor after = author(slug, Fields.of(json));
        authorActs.save(before, after, caller.name());
        refilingJob.finish();
        return new SavedResource<>(before == null, read(slug));
    }

    /** Separates the names of an author. */
    public void separate(String slug, IfMatch ifMatch, Caller caller) {
        JoinedAuthor before = existing(slug);
        demandCurrent(ifMatch, before);
        authorActs.save(before, null, caller.name());
        refilingJob.finish();
    }

    private static JoinedAuthor author(String slug, Fields fields) {
        if (!Slugs.of(slug).map(slug::equals).orElse(false)) {
            fields.fault(
                    "slug",
                    "\"" + slug + "\" is not a slug: use lower-case letters and digits of any script, and hyphens");
        }
        String name = fields.text("name", LONGEST);
        if (name == null || Slugs.of(name).isEmpty()) {
            fields.fault("name", "an author needs a name with at least one letter");
        }
        List<String> names = fields.texts("names", LONGEST, MOST);
        for (int i = 0; i < names.size(); i++) {
            if (Slugs.of(names.get(i)).isEmpty()) {
                fields.fault("names", i, "a name needs at least one letter");
            }
        }
        fields.ignore("slug");
        fields.refuseUnknown();
        fields.refuseFaults();
        return new JoinedAuthor(slug, Objects.requireNonNull(name), names, Instant.EPOCH);
    }

    private JoinedAuthor existing(String slug) {
        return authors.findBySlug(slug)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND,
                        "There is no author \"" + slug + "\" with joined names: list them at /api/authors."));
    }

    private static void demandCurrent(IfMatch ifMatch, @Nullable JoinedAuthor before) {
        ifMatch.demand(
                before == null ? null : AuthorJson.of(before),
                "The author has changed since you read it: read it again.");
    }
}
