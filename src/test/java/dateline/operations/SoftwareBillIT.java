package dateline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of libraries in the packaged server, which is needed for a search for vulnerabilities. */
class SoftwareBillIT {
    private static final Path PACKAGED = Path.of("target/dateline");

    /** CycloneDX 1.6: each library with its package URL. */
    @Test
    void everyLibraryOfTheArchiveIsInItsBillOfMaterials() throws IOException {
        JsonNode bill =
                new ObjectMapper().readTree(PACKAGED.resolve("sbom.json").toFile());
        Set<String> named = new TreeSet<>();
        for (JsonNode component : bill.at("/components")) {
            assertThat(component.at("/purl").asText()).startsWith("pkg:maven/");
            named.add(component.at("/name").asText() + "-"
                    + component.at("/version").asText());
        }
        try (Stream<Path> libraries = Files.list(PACKAGED.resolve("lib"))) {
            Set<String> packed = libraries
                    .map(library -> library.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .map(name -> name.substring(0, name.length() - ".jar".length()))
                    .map(name -> name.replaceFirst("-linux-x86_64$", ""))
                    .filter(name -> !name.startsWith("dateline-"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(named).isEqualTo(packed);
        }
    }
}
