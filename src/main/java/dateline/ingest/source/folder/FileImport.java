package dateline.ingest.source.folder;

import dateline.access.ArticlePermissions;
import dateline.access.Caller;
import dateline.access.Scope;
import dateline.access.Scopes;
import dateline.article.ReferenceData;
import dateline.article.act.DiskSpace;
import dateline.attribution.Agencies;
import dateline.ingest.ImportDefaults;
import dateline.ingest.ImportOptions;
import dateline.ingest.ImportSettings;
import dateline.ingest.bulk.BulkImports;
import dateline.ingest.bulk.DocumentImport;
import dateline.ingest.bulk.MessageImport;
import dateline.ingest.json.JsonObject;
import dateline.ingest.source.Source;
import dateline.ingest.source.rule.SourceRules;
import dateline.ingest.source.rule.SourceSelection;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Imports a file as the publishing API would, by its type, which the ending of its name says. */
@Singleton
final class FileImport {
    private final DocumentImport documents;
    private final MessageImport messages;
    private final BulkImports bulks;
    private final FileOutcomes outcomes;
    private final Sections sections;
    private final Agencies agencies;
    private final ImportSettings settings;
    private final DiskSpace diskSpace;

    FileImport(
            DocumentImport documents,
            MessageImport messages,
            BulkImports bulks,
            FileOutcomes outcomes,
            Sections sections,
            Agencies agencies,
            ImportSettings settings,
            DiskSpace diskSpace) {
        this.documents = documents;
        this.messages = messages;
        this.bulks = bulks;
        this.outcomes = outcomes;
        this.sections = sections;
        this.agencies = agencies;
        this.settings = settings;
        this.diskSpace = diskSpace;
    }

    /** The terms on which the files of one look are imported; each file is also known by its name. */
    record Terms(ImportOptions options, ArticlePermissions permissions) {}

    /** The terms of a source as they are now. */
    Terms terms(Source source) {
        ReferenceData reference = ReferenceData.of(sections, agencies);
        Caller caller = new Caller("", source.submitter(), new Scopes(Set.of(Scope.WRITE.word())));
        return new Terms(options(source, reference), new ArticlePermissions(caller, reference));
    }

    /**
     * Imports a file.
     *
     * @param file where it is now
     * @throws ProblemException 503 or 507 when it can't be imported now
     */
    FileOutcome take(Terms terms, Path file) throws IOException {
        if (!diskSpace.forStore()) {
            throw new ProblemException(ProblemKind.NO_ROOM, "The disk of this server's store is full.");
        }
        try {
            return take(file, terms.options().identified(FileName.of(file)), terms.permissions());
        } catch (ProblemException e) {
            int status = e.problem().status();
            if (status == ProblemKind.UNAVAILABLE.status() || status == ProblemKind.NO_ROOM.status()) {
                throw e;
            }
            return outcomes.of(e.problem());
        }
    }

    private FileOutcome take(Path file, ImportOptions options, ArticlePermissions permissions) throws IOException {
        String name = file.getFileName().toString();
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "md", "markdown", "txt" -> document(file, false, options, permissions);
            case "html", "htm" -> document(file, true, options, permissions);
            case "json", "ninjs" -> json(bytes(file), options, permissions);
            case "xml", "newsml" -> xml(bytes(file), options, permissions);
            case "ndjson", "jsonl" -> {
                try (InputStream in = InboxFolder.read(file)) {
                    yield outcomes.of(bulks.read(in, options, permissions.caller(), Optional::empty));
                }
            }
            default ->
                throw new ProblemException(
                        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                        "Folders take no file of this type: name it .md, .txt, .html, .json, .ndjson or .xml.");
        };
    }

    private FileOutcome document(Path file, boolean html, ImportOptions options, ArticlePermissions permissions)
            throws IOException {
        DocumentImport.Document document = DocumentImport.Document.of(bytes(file), html, null);
        return outcomes.of(documents.take(document, options, permissions).report());
    }

    private FileOutcome json(byte[] bytes, ImportOptions options, ArticlePermissions permissions) throws IOException {
        Object value = JsonObject.objectOrList(bytes);
        return value instanceof Map<?, ?> object
                ? outcomes.of(documents
                        .take(object, bytes.length, options, permissions)
                        .report())
                : outcomes.of(bulks.read((List<?>) value, options, permissions.caller(), Optional::empty));
    }

    private FileOutcome xml(byte[] bytes, ImportOptions options, ArticlePermissions permissions) {
        // Each item has an id of its own.
        return switch (messages.take(bytes, options.identified(null), permissions)) {
            case MessageImport.Result.Single one -> outcomes.of(one.imported().report());
            case MessageImport.Result.Several several -> outcomes.of(several.report());
        };
    }

    private static ImportOptions options(Source source, ReferenceData reference) {
        SourceRules rules = source.rules();
        ImportDefaults defaults = new ImportDefaults(
                source.submitter(),
                rules.alsoIn(),
                rules.rights(),
                rules.usageTerms(),
                rules.license(),
                rules.language(),
                rules.draft(),
                new SourceSelection(rules)::selects);
        return new ImportOptions(
                reference.sectionSlug(rules.section()),
                reference.agencySlug(rules.agency()).orElse(null),
                null,
                null,
                false,
                false,
                defaults);
    }

    private byte[] bytes(Path file) throws IOException {
        try (InputStream in = InboxFolder.read(file)) {
            byte[] bytes = in.readNBytes(settings.maxDocument() + 1);
            if (bytes.length > settings.maxDocument()) {
                throw new ProblemException(
                        ProblemKind.TOO_LARGE, "The file has more than " + settings.maxDocument() + " bytes.");
            }
            return bytes;
        }
    }
}
