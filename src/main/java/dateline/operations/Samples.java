package dateline.operations;

import dateline.ingest.ImportOptions;
import dateline.ingest.bulk.DocumentImport;
import dateline.problem.ProblemException;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sample documents. Each has the name of its file as its external id, so that none is imported twice. */
@Singleton
final class Samples {
    private static final Logger LOG = LoggerFactory.getLogger("dateline");

    private final Provider<DocumentImport> imports;

    /** @param imports made for the first document only, since a start without samples has no need of it */
    Samples(Provider<DocumentImport> imports) {
        this.imports = imports;
    }

    /** Imports the documents of a folder. Its subfolders have the slugs of sections. A faulty document is logged and left out. */
    int importAll(Path folder) {
        List<Path> documents = documents(folder);
        int imported = 0;
        for (Path document : documents) {
            String name = folder.relativize(document).toString().replace('\\', '/');
            int slash = name.indexOf('/');
            String section = slash < 0 ? null : name.substring(0, slash);
            try {
                imports.get()
                        .take(
                                DocumentImport.Document.of(Files.readAllBytes(document), name.endsWith(".html"), null),
                                new ImportOptions(section, null, "sample:" + name, null, false),
                                "samples");
                imported++;
            } catch (ProblemException e) {
                LOG.warn("Sample {} was refused: {}", document, e.problem().detail());
            } catch (IOException e) {
                LOG.warn("Sample {} can't be read: {}", document, e.toString());
            }
        }
        return imported;
    }

    private static List<Path> documents(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
