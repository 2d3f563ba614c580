package dateline.ingest;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.article.Article;
import dateline.article.Links;
import dateline.article.Particulars;
import dateline.article.Stage;
import dateline.article.Submission;
import dateline.attribution.Credits;
import dateline.ingest.document.Notes;
import dateline.ingest.document.Recognised;
import dateline.ingest.document.TextLanguage;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Puts an article together from what was told, what was recognised, and what the request says of all. */
final class Assembly {
    private static final int SUMMARY = 10_000;
    private static final int SLUG = 100;

    /** How far a publisher's clock may be ahead of ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

    private final Fields told;
    private final Recognised found;
    private final ImportOptions options;
    private final Surroundings around;
    private final Notes notes;
    private final Instant now;

    Assembly(Fields told, Recognised found, ImportOptions options, Surroundings around, Notes notes, Instant now) {
        this.told = told;
        this.found = found;
        this.options = options;
        this.around = around;
        this.notes = notes;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The article, checked whole.
     *
     * @param body HTML or Markdown that came with it, not yet cleaned; null when the fields carry the content
     * @throws ProblemException naming every fault
     */
    Submission submission(@Nullable String body, TextLanguage languages) {
        String externalId = told.text("externalId", 255);
        String title = title();
        String summary = told.text("summary", SUMMARY);
        Section section = section();
        List<String> alsoIn = alsoIn();
        List<String> tags = told.texts("tags", 100, 100);
        Credits credits = new CreditFields(told, found, around).read(options);
        Links links = MediaFields.links(told);
        URI base = links.canonicalUrl() == null ? links.via() : links.canonicalUrl();
        var images = MediaFields.images(told, base);
        var corrections = MediaFields.corrections(told, now);
        String content = content(body, base);
        String language = language(content, section, languages);
        Stage stage = stage();
        Instant published = past("published");
        Instant updated = past("updated");
        Instant expires = expires();
        refuseScheduling();
        told.refuseUnknown();
        refuseFaults();
        boolean dated = published != null || options.published() != null;
        Instant publication = published != null ? published : Objects.requireNonNullElse(options.published(), now);
        if (!dated) {
            notes.missing("published", "the moment of publishing, " + now);
        }
        if (credits.byline() == null && credits.authors().isEmpty()) {
            notes.missing("byline", "none; feeds name the agency or the publisher");
        }
        Particulars particulars = new Particulars(credits, links, alsoIn, tags, images, corrections);
        Instant moved = updated == null ? publication : updated;
        Article article = new Article(
                UuidCreator.getTimeOrderedEpoch(),
                externalId == null ? options.externalId() : externalId,
                stage,
                Objects.requireNonNull(section).id(),
                Objects.requireNonNull(title),
                summary,
                content,
                language,
                particulars,
                publication,
                moved.isBefore(publication) ? publication : moved,
                expires,
                0);
        return new Submission(article, dated, updated != null);
    }

    private @Nullable String title() {
        boolean given = told.has("title");
        String title = given ? told.text("title", Article.TITLE_LIMIT) : found.title();
        if (title == null || title.isBlank()) {
            if (!given) {
                told.fault("title", "there is no title: begin the document with it, or give title");
            }
            return null;
        }
        if (title.length() > Article.TITLE_LIMIT) {
            told.fault(
                    "title",
                    "the title has " + title.length() + " characters; send at most " + Article.TITLE_LIMIT
                            + ", and put a line end after it");
            return null;
        }
        return title.replaceAll("\\s+", " ");
    }

    private @Nullable Section section() {
        String own = told.text("section", SLUG);
        String slug = own == null ? options.section() : own;
        Section section = slug == null ? null : around.section(slug);
        if (section == null) {
            told.fault(
                    "section",
                    (slug == null ? "there is no section" : "section \"" + slug + "\" is unknown") + "; give one of "
                            + around.sectionNames());
        }
        return section;
    }

    private List<String> alsoIn() {
        List<String> keys = new ArrayList<>();
        for (String slug : told.texts("alsoIn", SLUG, 20)) {
            Section section = around.section(slug);
            if (section == null) {
                told.fault("alsoIn", "section \"" + slug + "\" is unknown; there are " + around.sectionNames());
            } else {
                keys.add(section.id());
            }
        }
        return keys;
    }

    private String content(@Nullable String body, @Nullable URI base) {
        String html = told.text("content", Integer.MAX_VALUE);
        String markdown = told.text("markdown", Integer.MAX_VALUE);
        if (html != null && markdown != null) {
            told.fault("markdown", "send content or markdown, not both");
        }
        String raw = html != null ? html : markdown != null ? Markdown.html(markdown) : body == null ? "" : body;
        String clean = Sanitizer.clean(raw, base, notes);
        boolean empty = clean.isEmpty()
                || (!clean.contains("<img")
                        && !clean.contains("<video")
                        && !clean.contains("<audio")
                        && Jsoup.parseBodyFragment(clean).text().isBlank());
        if (empty) {
            told.fault(
                    "content",
                    notes.isAnythingLeftOut()
                            ? "nothing remains of the body once page furniture and unsafe markup are left out: send the article's text"
                            : "there is no body: send the article's text after the title, or in content");
        }
        if (clean.length() > Article.CONTENT_LIMIT) {
            told.fault(
                    "content",
                    "the content has " + clean.length() + " characters; send at most " + Article.CONTENT_LIMIT);
        }
        return clean;
    }

    private String language(String content, @Nullable Section section, TextLanguage languages) {
        String language = told.language("language");
        if (language != null) {
            return language;
        }
        String text = Jsoup.parseBodyFragment(content.length() > 20_000 ? content.substring(0, 20_000) : content)
                .text();
        String detected = languages.of(text).orElse(null);
        if (detected != null) {
            notes.recognised("language", detected, null);
            return detected;
        }
        String fallback = section == null || section.language() == null ? "und" : section.language();
        notes.missing("language", fallback + "; the text is too short to tell");
        return fallback;
    }

    private Stage stage() {
        String stage = told.text("stage", 20);
        if (stage == null || stage.equals("published")) {
            return Stage.PUBLISHED;
        }
        if (!stage.toLowerCase(Locale.ROOT).equals("draft")) {
            told.fault("stage", "stage \"" + stage + "\" can't be handed in: send draft or published");
        }
        return Stage.DRAFT;
    }

    private @Nullable Instant past(String name) {
        Instant instant = told.instant(name);
        if (instant != null && instant.isAfter(now.plus(CLOCK_SKEW))) {
            told.fault(name, name + " " + instant + " lies in the future; give a date up to now, or leave it out");
            return null;
        }
        return instant == null || instant.isBefore(now) ? instant : now;
    }

    private @Nullable Instant expires() {
        Instant expires = told.instant("expiresAt");
        if (expires != null && !expires.isAfter(now)) {
            told.fault("expiresAt", "expiresAt " + expires + " is already past");
        }
        return expires;
    }

    private void refuseScheduling() {
        for (String name : List.of("publishAt", "embargoUntil")) {
            Instant due = told.instant(name);
            if (due != null && due.isAfter(now)) {
                told.fault(
                        name,
                        "publication at a later time is not offered: hand the article in when it may be published, or as stage draft");
            }
        }
    }

    private void refuseFaults() {
        var faults = told.faults();
        if (!faults.isEmpty()) {
            String first =
                    faults.getFirst().pointer() + ": " + faults.getFirst().detail();
            String more = faults.size() == 1 ? "." : "; and " + (faults.size() - 1) + " more in errors.";
            throw new ProblemException(ProblemKind.UNPROCESSABLE, first + more, faults);
        }
    }
}
