package dateline.ingest;

import com.github.f4b6a3.uuid.UuidCreator;
import dateline.article.Article;
import dateline.article.ArticleDetails;
import dateline.article.ArticleLinks;
import dateline.article.CleanText;
import dateline.article.Correction;
import dateline.article.PublicationTimes;
import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.article.log.ActTime;
import dateline.article.submission.Submission;
import dateline.article.submission.Submitter;
import dateline.article.wire.WireMetadata;
import dateline.attribution.Credits;
import dateline.ingest.byline.Bylines;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.document.RecognitionResult;
import dateline.ingest.field.AudioFields;
import dateline.ingest.field.CreditFields;
import dateline.ingest.field.FieldPresence;
import dateline.ingest.field.Fields;
import dateline.ingest.field.MediaFields;
import dateline.ingest.field.RequiredFields;
import dateline.ingest.field.TimeFields;
import dateline.ingest.html.Sanitizer;
import dateline.ingest.language.TextLanguage;
import dateline.ingest.press.Notice;
import dateline.ingest.text.Spaces;
import dateline.ingest.wire.WireFields;
import dateline.problem.ProblemException;
import dateline.section.Section;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Puts an article together from the fields that were sent, the recognised text, and the options of the request. */
final class ArticleAssembler {
    private static final int SUMMARY = 10_000;
    private static final int SLUG = 100;
    private static final String NO_TITLE = "there is no title: begin the document with it, or give title";

    private final Fields fields;
    private final RecognitionResult found;
    private final ParsingContext context;
    private final ImportOptions options;
    private final ReferenceData reference;
    private final ImportReportBuilder report;
    private final ActTime now;

    ArticleAssembler(
            Fields fields, RecognitionResult found, ParsingContext context, ImportReportBuilder report, ActTime now) {
        this.fields = fields;
        this.found = RecognisedText.plain(found, report);
        this.context = context;
        this.options = context.options();
        this.reference = context.reference();
        this.report = report;
        this.now = now;
    }

    /**
     * The checked article.
     *
     * @param body HTML, not yet sanitised; null when the fields have the content
     * @throws ProblemException naming every fault
     */
    Submission submission(@Nullable String body, TextLanguage languages, Bylines bylines) {
        checkId();
        String externalId = fields.text("externalId", 255);
        String title = title();
        String summary = fields.text("summary", SUMMARY);
        Section section = section();
        List<String> alsoIn = alsoIn();
        List<String> tags = fields.texts("tags", 100, 100);
        WireMetadata wire = WireFields.read(fields);
        Credits credits = new CreditFields(fields, found, context).read(bylines);
        ArticleLinks links = MediaFields.links(fields);
        URI base = links.canonicalUrl() == null ? links.via() : links.canonicalUrl();
        var images = MediaFields.images(fields, base);
        var audio = AudioFields.read(fields, base);
        String content = content(body, base);
        String language = language(content, section, languages);
        TimeFields times = new TimeFields(fields, context, now);
        Stage stage = times.stage();
        Instant published = times.past("published", found.press().published(), report);
        Instant updated = times.past("updated", found.press().updated(), report);
        EmbargoDecision embargo = times.embargo(found.press().embargoes(), report);
        PublicationTimes timing = times.timing(stage, embargo);
        Instant expires = times.expires(timing);
        List<Correction> corrections = MediaFields.corrections(fields, now.log());
        fields.refuseUnknown();
        fields.refuseFaults();
        fields.leftOut().forEach(markup -> report.leftOut(markup.line(), markup.text(), markup.why()));
        boolean dated = published != null || options.published() != null;
        Instant publication =
                published != null ? published : Objects.requireNonNullElse(options.published(), now.log());
        if (!dated) {
            report.missing("published", "the time of publishing, " + now.log());
        }
        if (credits.byline() == null && credits.authors().isEmpty()) {
            report.missing("byline", "none; feeds name the agency or the publisher");
        }
        Instant changed = updated == null ? publication : updated;
        List<Correction> notices = corrections(corrections, changed);
        ArticleDetails details = new ArticleDetails(credits, links, alsoIn, tags, images, audio, notices, timing, wire);
        Article article = new Article(
                UuidCreator.getTimeOrderedEpoch(),
                options.idOf(externalId),
                stage != null ? stage : embargo.inDoubt() ? Stage.DRAFT : Stage.PUBLISHED,
                Objects.requireNonNull(section).id(),
                Objects.requireNonNull(title),
                summary,
                content,
                language,
                details,
                publication,
                changed.isBefore(publication) ? publication : changed,
                expires,
                0);
        Submission submission = new Submission(
                article,
                stage != null,
                dated,
                updated != null,
                FieldPresence.of(fields, context, article),
                null,
                Submitter.NOBODY);
        return options.defaults().completed(submission);
    }

    /** The server assigns ids. An edit may send the article's own id, and nothing else. */
    private void checkId() {
        String id = fields.text("id", 100);
        Article earlier = context.earlier();
        if (id == null || context.restoring()) {
            return;
        }
        if (earlier == null) {
            fields.fault(
                    "id",
                    "the server assigns ids: leave it out, and identify the article by an externalId of your own");
        } else if (!id.equals(earlier.urn())) {
            fields.fault(
                    "id", "this is article " + earlier.urn() + ": leave the id out, or send it to its own address");
        }
    }

    private @Nullable String title() {
        String title = fields.has("title")
                ? RequiredFields.text(fields, "title", Article.TITLE_LIMIT, NO_TITLE)
                : found.title();
        if (title == null || CleanText.isBlank(title)) {
            if (!fields.has("title")) {
                fields.fault("title", NO_TITLE);
            }
            return null;
        }
        if (title.length() > Article.TITLE_LIMIT) {
            fields.fault(
                    "title",
                    "the title has " + title.length() + " characters; send at most " + Article.TITLE_LIMIT
                            + ", and put a line end after it");
            return null;
        }
        return Spaces.single(title);
    }

    private @Nullable Section section() {
        String sent = fields.text("section", SLUG);
        String slug = sent == null ? options.section() : sent;
        Section section = slug == null ? null : context.section(slug);
        if (section == null) {
            fields.fault(
                    "section",
                    (slug == null ? "there is no section" : "section \"" + slug + "\" is unknown") + "; give one of "
                            + reference.sectionNames());
        }
        return section;
    }

    private List<String> alsoIn() {
        List<String> ids = new ArrayList<>();
        for (String slug : fields.texts("alsoIn", SLUG, 20)) {
            Section section = context.section(slug);
            if (section == null) {
                fields.fault("alsoIn", "section \"" + slug + "\" is unknown; there are " + reference.sectionNames());
            } else {
                ids.add(section.id());
            }
        }
        return ids;
    }

    /** The corrections that were sent; otherwise the notices in the document, with a default for a missing date. */
    private List<Correction> corrections(List<Correction> sent, Instant otherwise) {
        if (fields.has("corrections")) {
            for (Notice notice : found.press().notices()) {
                report.leftOut(notice.line(), notice.text(), "the field corrections takes precedence");
            }
            return sent;
        }
        List<Correction> corrections = new ArrayList<>();
        for (Notice notice : found.press().notices()) {
            Instant at = notice.day() == null
                    ? otherwise
                    : notice.day().atStartOfDay(ZoneOffset.UTC).toInstant();
            if (notice.day() == null) {
                report.missing(
                        "corrections", "the notice on line " + notice.line() + " has no date: " + at + " is used");
            }
            corrections.add(new Correction(at.isAfter(now.log()) ? now.log() : at, notice.kind(), notice.text()));
        }
        corrections.sort(Comparator.comparing(Correction::at).reversed());
        return corrections;
    }

    private String content(@Nullable String body, @Nullable URI base) {
        String html = fields.written("content", Integer.MAX_VALUE);
        String markdown = fields.written("markdown", Integer.MAX_VALUE);
        if (html != null && markdown != null) {
            fields.fault("markdown", "send content or markdown, not both");
        }
        Article earlier = context.earlier();
        if (html != null && earlier != null && earlier.content().equals(html)) {
            return html;
        }
        String raw = html != null ? html : markdown != null ? Markdown.html(markdown) : body == null ? "" : body;
        String clean = Sanitizer.clean(raw, base, report);
        boolean empty = !Sanitizer.hasText(clean)
                && !clean.contains("<img")
                && !clean.contains("<math")
                && !clean.contains("<video")
                && !clean.contains("<audio");
        if (empty) {
            fields.fault(
                    "content",
                    report.isAnythingLeftOut()
                            ? "nothing remains of the body without page furniture and unsafe markup: send the article's text"
                            : "there is no body: send the article's text after the title, or in content");
        }
        if (clean.length() > Article.CONTENT_LIMIT) {
            fields.fault(
                    "content",
                    "the content has " + clean.length() + " characters; send at most " + Article.CONTENT_LIMIT);
        }
        return clean;
    }

    private String language(String content, @Nullable Section section, TextLanguage languages) {
        String language = fields.language("language");
        if (language == null) {
            language = options.defaults().language();
        }
        if (language != null) {
            return language;
        }
        String text = Jsoup.parseBodyFragment(content.length() > 20_000 ? content.substring(0, 20_000) : content)
                .text();
        List<String> sectionLanguages = reference.languages(section);
        String detected = languages
                .of(
                        text,
                        Stream.concat(sectionLanguages.stream(), Stream.of(languages.publication()))
                                .toList())
                .orElse(null);
        if (detected != null) {
            report.recognised("language", detected, null);
            return detected;
        }
        String mostLikely = languages.mostLikely(text, sectionLanguages).orElse(null);
        String source = ", the section's";
        if (mostLikely == null) {
            mostLikely =
                    languages.mostLikely(text, List.of(languages.publication())).orElse("und");
            source = mostLikely.equals("und") ? "" : ", the publication's";
        }
        report.missing("language", mostLikely + source + "; the text is too short to tell");
        return mostLikely;
    }
}
