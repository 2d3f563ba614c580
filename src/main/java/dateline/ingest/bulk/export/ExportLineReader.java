package dateline.ingest.bulk.export;

import dateline.article.Article;
import dateline.article.PublicationTimes;
import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.article.log.Change;
import dateline.article.submission.Submission;
import dateline.article.transfer.NumberRange;
import dateline.article.transfer.RestoredArticle;
import dateline.article.transfer.Restorer;
import dateline.ingest.ArticleParser;
import dateline.ingest.ParsingContext;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Fields;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the lines of an export. The fields of their articles are checked like those of any other article. */
@Singleton
public final class ExportLineReader {
    private final ArticleParser parser;
    private final Restorer restorer;
    private final ObjectMapper json;

    ExportLineReader(ArticleParser parser, Restorer restorer, ObjectMapper json) {
        this.parser = parser;
        this.restorer = restorer;
        this.json = json;
    }

    /** Whether a line is the head of an export. */
    public static boolean isHead(Map<?, ?> line) {
        return line.containsKey("export");
    }

    /** Whether a line is one of the last of an export. */
    public static boolean isFoot(Map<?, ?> line) {
        return line.containsKey("feeds");
    }

    /** Whether a line is an article of an export. */
    public static boolean isArticle(Map<?, ?> line) {
        return line.containsKey("archived");
    }

    /** Reads the head, and begins to restore. */
    public NumberRange open(byte[] line, String submitter) {
        ExportHead head = read(line, ExportHead.class);
        if (head.export() != 1) {
            throw refused("/export", "this server reads exports of version 1, not " + head.export());
        }
        return restorer.open(head.from(), submitter);
    }

    /** Restores the state of feeds. It is valid here only if articles keep their places in archives. */
    public void restoreFeeds(byte[] line, NumberRange range) {
        ExportFoot foot = read(line, ExportFoot.class);
        if (range.same() && !foot.feeds().isEmpty()) {
            restorer.restoreFeeds(foot.feeds());
        }
    }

    /** The article with its revisions and filings. */
    public RestoredArticle article(byte[] line, Map<?, ?> object, ReferenceData reference) {
        ExportedState archived = read(line, Line.class).archived();
        if (archived.revisions().isEmpty()) {
            throw refused("/archived/revisions", "an exported article has at least one revision");
        }
        Fields fields = Fields.of(object);
        fields.map("archived");
        UUID id = id(fields);
        if (Stage.ERASED.word().equals(object.get("stage"))) {
            return new RestoredArticle(
                    erased(id, object, archived, reference), changes(archived, id), archived.filing());
        }
        Submission submission =
                parser.submission(fields, ParsingContext.restoring(reference), new ImportReportBuilder());
        Article article = submission.article();
        PublicationTimes sent = article.timing();
        PublicationTimes timing = new PublicationTimes(
                sent.publishAt(),
                sent.embargoUntil(),
                !archived.released() && submission.hasDate() ? article.published() : null,
                archived.released());
        Article restored = new Article(
                id,
                article.externalId(),
                article.stage(),
                article.section(),
                article.title(),
                article.summary(),
                article.content(),
                article.language(),
                article.details().withTiming(timing),
                archived.published(),
                archived.updated(),
                article.expires(),
                0);
        return new RestoredArticle(restored, changes(archived, id), archived.filing());
    }

    /** An erased article has no field but its section that could be checked. */
    private static Article erased(UUID id, Map<?, ?> object, ExportedState archived, ReferenceData reference) {
        Section section = reference.section(String.valueOf(object.get("section")), retired -> true);
        if (section == null) {
            throw refused("/section", "section \"" + object.get("section") + "\" is unknown");
        }
        return Article.erased(id, section.id(), archived.released(), archived.published(), archived.updated());
    }

    private static List<Change> changes(ExportedState archived, UUID id) {
        try {
            return archived.changes(id);
        } catch (IllegalArgumentException e) {
            throw refused("/archived/revisions", "a revision has an act that this server does not know");
        }
    }

    /** The fields of a line that only an export has. */
    @Serdeable
    record Line(ExportedState archived) {
        Line {
            if (archived == null) {
                throw new IllegalArgumentException("archived is an object");
            }
        }
    }

    private static UUID id(Fields fields) {
        String id = fields.text("id", 100);
        try {
            if (id != null && id.startsWith("urn:uuid:")) {
                return UUID.fromString(id.substring(9));
            }
        } catch (IllegalArgumentException e) {
            // The fault below says what to send.
        }
        throw refused("/id", "an exported article has an id: urn:uuid:…");
    }

    private <T> T read(byte[] line, Class<T> type) {
        try {
            T value = json.readValue(line, type);
            if (value != null) {
                return value;
            }
        } catch (IllegalArgumentException | IOException e) {
            throw refused("", "the line is not a line of an export: " + reason(e));
        }
        throw refused("", "the line is not a line of an export: it is null");
    }

    /** The message of our own records. A library's message would not help the client. */
    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StackTraceElement[] trace = cause.getStackTrace();
            boolean ours = trace.length > 0 && trace[0].getClassName().startsWith("dateline.");
            if (ours && cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return "a field is missing or has the wrong type; send the lines as they were exported";
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(ProblemKind.UNPROCESSABLE, detail + ".", List.of(new Fault(pointer, detail)));
    }
}
