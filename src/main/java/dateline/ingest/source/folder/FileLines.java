package dateline.ingest.source.folder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.access.Caller;
import dateline.access.Scope;
import dateline.access.Scopes;
import dateline.article.Articles;
import dateline.article.ReferenceData;
import dateline.attribution.Agencies;
import dateline.ingest.ImportOptions;
import dateline.ingest.ImportSettings;
import dateline.ingest.bulk.BulkImports;
import dateline.ingest.bulk.BulkReport;
import dateline.ingest.json.LineReader;
import dateline.ingest.ninjs.NinjsItem;
import dateline.ingest.source.Source;
import dateline.ingest.source.entry.EntryIdentity;
import dateline.ingest.source.rule.SourceRules;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import dateline.section.Sections;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports files with articles in JSON, by the bulk import. */
@Singleton
final class FileLines {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /** In place of a line that is too long to be kept; it is refused. */
    private static final byte[] TOO_LONG = "\"a line that is too long\"".getBytes(StandardCharsets.UTF_8);

    /** Members by which an article has an id, or is not an article of this server's own JSON. */
    private static final List<String> IDENTIFIED = List.of("externalId", "uri", "archived", "export", "feeds");

    private final BulkImports imports;
    private final Articles articles;
    private final Sections sections;
    private final Agencies agencies;
    private final ImportSettings settings;

    FileLines(BulkImports imports, Articles articles, Sections sections, Agencies agencies, ImportSettings settings) {
        this.imports = imports;
        this.articles = articles;
        this.sections = sections;
        this.agencies = agencies;
        this.settings = settings;
    }

    /** Imports a file with an object on each line; it is read as it is stored. */
    BulkReport lines(Source source, Path file, String name) throws IOException {
        try (InputStream in = InboxFolder.read(file)) {
            LineReader reader = new LineReader(in, settings.maxDocument());
            Iterator<byte[]> lines = Stream.iterate(next(reader), line -> line.isPresent(), line -> next(reader))
                    .map(Optional::orElseThrow)
                    .iterator();
            return imported(source, lines, name);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Imports a file that is one object, or a list of objects. */
    BulkReport json(Source source, byte[] bytes, String name) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        try {
            JsonNode value = JSON.readTree(bytes);
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                lines.add(JSON.writeValueAsBytes(one));
            }
        } catch (IOException e) {
            throw new ProblemException(ProblemKind.MALFORMED, "The file is not valid JSON.");
        }
        return imported(source, lines.iterator(), name);
    }

    private static Optional<byte[]> next(LineReader reader) {
        try {
            byte[] line = reader.next();
            return line == null ? Optional.empty() : Optional.of(reader.isTooLong() ? TOO_LONG : line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("JdkObsolete") // Java's input stream of several others wants an Enumeration.
    private BulkReport imported(Source source, Iterator<byte[]> lines, String name) throws IOException {
        SourceRules rules = source.rules();
        ReferenceData reference = ReferenceData.of(sections, agencies);
        Caller caller = new Caller("", source.submitter(), new Scopes(Set.of(Scope.WRITE.word())));
        ImportOptions options = new ImportOptions(
                reference.sectionSlug(rules.section()),
                reference.agencySlug(rules.agency()).orElse(null),
                null,
                null,
                false);
        Enumeration<InputStream> streams = new Enumeration<>() {
            private int number;

            @Override
            public boolean hasMoreElements() {
                return lines.hasNext();
            }

            @Override
            public InputStream nextElement() {
                number++;
                return new ByteArrayInputStream(line(lines.next(), source, name + "#" + number));
            }
        };
        try (InputStream in = new SequenceInputStream(streams)) {
            return imports.read(in, options, caller, Optional::empty);
        }
    }

    /** A line, in which a new article has an id and what the rules give it. A line that is no object is left alone. */
    private byte[] line(byte[] line, Source source, String place) {
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        ObjectNode object = object(line);
        if (object == null || object.isEmpty()) {
            return ended;
        }
        if (IDENTIFIED.stream().noneMatch(object::has)) {
            object.put("externalId", EntryIdentity.externalId(source, place));
        }
        boolean isItem = NinjsItem.isItem(JSON.convertValue(object, Map.class));
        String externalId = object.path(isItem ? "uri" : "externalId").asText("");
        if (externalId.isEmpty()
                || object.has("archived")
                || articles.findByExternalId(externalId).isPresent()) {
            return (object + "\n").getBytes(StandardCharsets.UTF_8);
        }
        if (isItem) {
            ItemDefaults.add(object, source.rules());
        } else {
            addDefaults(object, source.rules());
        }
        return (object + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void addDefaults(ObjectNode object, SourceRules rules) {
        if (rules.draft() && !object.has("stage")) {
            object.put("stage", "draft");
        }
        put(object, "rights", rules.rights());
        put(object, "usageTerms", rules.usageTerms());
        put(object, "license", rules.license());
        put(object, "language", rules.language());
    }

    private static @Nullable ObjectNode object(byte[] line) {
        try {
            return JSON.readTree(line) instanceof ObjectNode object ? object : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static void put(ObjectNode object, String name, @Nullable String value) {
        if (value != null && !object.has(name)) {
            object.put(name, value);
        }
    }
}
