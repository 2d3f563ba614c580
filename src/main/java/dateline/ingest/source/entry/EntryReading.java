package dateline.ingest.source.entry;

import dateline.article.Article;
import dateline.article.ReferenceData;
import dateline.article.Stage;
import dateline.article.submission.Submission;
import dateline.article.submission.Submitter;
import dateline.attribution.Agency;
import dateline.ingest.ArticleParser;
import dateline.ingest.ImportOptions;
import dateline.ingest.ParsingContext;
import dateline.ingest.ParsingPool;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.field.Fields;
import dateline.ingest.field.MediaFields;
import dateline.ingest.language.TextLanguage;
import dateline.ingest.source.Source;
import dateline.ingest.source.document.FeedDocument;
import dateline.ingest.source.document.FeedEntry;
import dateline.ingest.source.document.part.EntryFields;
import dateline.ingest.source.rule.SourceRules;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Section;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of one document as checked articles.
 *
 * @param source the source of the document
 * @param now the time of the look
 */
record EntryReading(
        ArticleParser parser,
        ParsingPool pool,
        ReferenceData reference,
        Source source,
        FeedDocument document,
        Instant now) {
    private static final int MOST_REPAIRS = 4;

    /** The beginning of a text by which its letters are known. */
    private static final int SAMPLE = 4_000;

    /** The fields that an update removes when the entry does not have them any more. */
    private static final List<String> REPLACED = List.of(
            "summary",
            "byline",
            "authors",
            "contributors",
            "contributorLine",
            "dateline",
            "rights",
            "usageTerms",
            "license",
            "commentsUrl",
            "translationOf",
            "related",
            "tags",
            "images",
            "audio",
            "corrections",
            "expiresAt");

    /**
     * An article of an entry.
     *
     * @param without what was left out of it, and why
     */
    record ReadEntry(Submission submission, List<String> without) {}

    /**
     * Reads an entry.
     *
     * @param known whether it was taken before
     * @throws ProblemException when it can't be an article
     */
    ReadEntry read(FeedEntry entry, String externalId, boolean known) {
        List<String> without = new ArrayList<>(entry.omitted());
        Map<String, Object> fields = fields(entry, externalId, known, without);
        if (!entry.agencies().isEmpty() && agency(entry.agencies()) == null) {
            without.add("The agency \"" + entry.agencies().getFirst() + "\" is unknown here.");
        }
        for (int i = 0; ; i++) {
            try {
                return new ReadEntry(submission(fields, known), without);
            } catch (ProblemException e) {
                if (i == MOST_REPAIRS || !FaultyFields.remove(e.problem(), fields)) {
                    throw e;
                }
                without.add(e.problem().detail());
            }
        }
    }

    private Submission submission(Map<String, Object> fields, boolean known) {
        int length = Objects.toString(fields.get("content"), "").length();
        Map<String, @Nullable Object> sent = new LinkedHashMap<>(fields);
        if (known) {
            REPLACED.forEach(name -> sent.putIfAbsent(name, null));
        }
        SourceRules rules = source.rules();
        ImportOptions options = new ImportOptions(
                reference.sectionSlug(rules.section()),
                reference.agencySlug(rules.agency()).orElse(null),
                null,
                null,
                false);
        Submission read = pool.workWhenFree(
                length,
                () -> parser.submission(
                        Fields.of(sent), ParsingContext.creating(options, reference), new ImportReportBuilder()));
        Article article = rules.draft() && !known ? read.article().withStage(Stage.DRAFT) : read.article();
        return new Submission(
                article,
                false,
                read.hasDate(),
                read.hasUpdateDate(),
                read.omitted(),
                null,
                Submitter.of(source.submitter()));
    }

    private Map<String, Object> fields(FeedEntry entry, String externalId, boolean known, List<String> without) {
        Map<String, Object> fields = copy(entry.fields());
        Agency agency = agency(entry.agencies());
        if (entry.ours()) {
            DatelineBody.restore(fields, agency == null ? null : agency.code());
        }
        demandValid(fields, without);
        SourceRules rules = source.rules();
        String title = EntryTitle.of((String) fields.get("title"), (String) fields.get("content"));
        if (title == null) {
            throw refused("The entry has neither a title nor a text.");
        }
        if (!fields.containsKey("content")) {
            throw refused("The entry has no text, only a title.");
        }
        fields.put("title", title);
        fields.put("externalId", externalId);
        String link = entry.link() == null ? null : entry.link().toString();
        List<String> origins = origins(entry);
        if (!origins.isEmpty()) {
            fields.put("origins", origins);
        }
        putIfAbsent(fields, "canonicalUrl", link);
        putIfAbsent(fields, "via", link == null ? source.address() : link);
        putIfAbsent(fields, "rights", rules.rights());
        // A Dateline server states the rights of each article; what it says of its feed is of its own articles.
        putIfAbsent(fields, "rights", entry.ours() ? null : document.rights());
        putIfAbsent(fields, "usageTerms", rules.usageTerms());
        putIfAbsent(fields, "license", rules.license());
        putIfAbsent(fields, "language", rules.language());
        putIfAbsent(fields, "language", languageOf(fields, without));
        putIfAbsent(fields, "agency", agency == null ? null : agency.slug());
        if (!entry.ours()) {
            new PrintedAuthor(parser.bylines(), reference.openAgencies()).read(fields);
        }
        List<Section> sections = sections(rules);
        if (!known && sections.size() > 1) {
            fields.put("alsoIn", sections.stream().skip(1).map(Section::slug).toList());
        }
        if (fields.get("tags") instanceof List<?> tags) {
            // A category that is the section itself says nothing more.
            tags.removeIf(tag -> sections.stream()
                    .anyMatch(section ->
                            section.title().equals(tag) || section.slug().equals(tag)));
        }
        return fields;
    }

    /** The language of the document, unless the entry is clearly in another: many publishers leave that of their software. */
    private @Nullable String languageOf(Map<String, Object> fields, List<String> without) {
        String language = document.language();
        if (language == null || fields.containsKey("language")) {
            return language;
        }
        String html = Objects.toString(fields.get("content"), "");
        String text =
                fields.get("title") + " " + EntryFields.textOf(html.substring(0, Math.min(html.length(), SAMPLE)));
        if (!TextLanguage.isOther(text, language)) {
            return language;
        }
        without.add("The feed says that its language is " + language + ", but the text is in letters of another one.");
        return null;
    }

    /** The ids that the article has at the Dateline server that wrote the entry, and at those before it. */
    private static List<String> origins(FeedEntry entry) {
        Stream<UUID> last = entry.ours() ? Article.id(entry.id()).stream() : Stream.of();
        return Stream.concat(last, entry.origins().stream())
                .distinct()
                .limit(MediaFields.ORIGINS)
                .map(Article::urn)
                .toList();
    }

    /** Takes dates in the future away, with a word, and refuses what has expired. */
    private void demandValid(Map<String, Object> fields, List<String> without) {
        for (String name : List.of("published", "updated")) {
            if (fields.get(name) instanceof String time && Instant.parse(time).isAfter(now)) {
                fields.remove(name);
                without.add("The date of \"" + name + "\", " + time + ", is in the future.");
            }
        }
        if (fields.get("expiresAt") instanceof String time
                && !Instant.parse(time).isAfter(now)) {
            throw refused("The entry has expired, at " + time + ".");
        }
    }

    /** The first known agency with one of the names. */
    private @Nullable Agency agency(List<String> names) {
        return names.stream()
                .flatMap(name -> reference.openAgencies().stream().filter(agency -> agency.isCalled(name)))
                .findFirst()
                .orElse(null);
    }

    /** The main section, and then the others. */
    private List<Section> sections(SourceRules rules) {
        return Stream.concat(Stream.of(rules.section()), rules.alsoIn().stream())
                .flatMap(id -> reference.sections().stream()
                        .filter(section -> section.id().equals(id)))
                .toList();
    }

    /** A copy whose lists and objects can be changed too. */
    private static Map<String, Object> copy(Map<String, Object> fields) {
        Map<String, Object> copy = new LinkedHashMap<>();
        fields.forEach((name, value) -> copy.put(name, copyOf(value)));
        return copy;
    }

    private static Object copyOf(Object value) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(one -> copy.add(copyOf(one)));
            return copy;
        }
        return value instanceof Map<?, ?> object ? new LinkedHashMap<>(object) : value;
    }

    private static void putIfAbsent(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.putIfAbsent(name, value);
        }
    }

    private static ProblemException refused(String reason) {
        return new ProblemException(ProblemKind.UNPROCESSABLE, reason);
    }
}
