package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project's rules for files and packages. */
class SourceTreeTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int LONGEST_FILE = 300;
    private static final int SHORT_FILE = 80;

    /** The most files in a package, without its description. */
    private static final int LARGEST_PACKAGE = 15;

    /** Tests whose name is, only by chance, that of a type in another package. */
    private static final Set<String> SAME_NAMES = Set.of("EmbeddedStoreTest", "PicturesTest");

    @Test
    void filesAreShort() throws IOException {
        List<Path> files = sources(MAIN);
        assertThat(files).allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(LONGEST_FILE));
        long shorter = 0;
        for (Path file : files) {
            shorter += lines(file) < SHORT_FILE ? 1 : 0;
        }
        assertThat(shorter * 2).isGreaterThanOrEqualTo(files.size());
    }

    @Test
    void packagesAreSmall() throws IOException {
        Map<Path, Long> sizes = sources(MAIN).stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertThat(sizes).allSatisfy((folder, size) -> assertThat(size).isLessThanOrEqualTo(LARGEST_PACKAGE));
    }

    @Test
    void everyFileIsInTheFolderOfItsPackage() throws IOException {
        for (Path root : List.of(MAIN, TESTS)) {
            assertThat(sources(root))
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .contains("package "
                                    + root.relativize(file.getParent())
                                            .toString()
                                            .replace('/', '.') + ";"));
        }
    }

    @Test
    void everyPackageHasADescription() throws IOException {
        assertThat(sources(MAIN).stream().map(Path::getParent).distinct())
                .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("package-info.java")))
                        .startsWith("/**")
                        .contains("@NullMarked"));
    }

    @Test
    void testsAreInThePackageThatTheyTest() throws IOException {
        Map<String, Path> homes = sources(MAIN).stream()
                .collect(Collectors.toMap(
                        source -> name(source) + "Test", source -> MAIN.relativize(source.getParent()), (a, b) -> a));
        assertThat(sources(TESTS)).allSatisfy(source -> {
            Path home = TESTS.relativize(source.getParent());
            assertThat(MAIN.resolve(home)).isDirectory();
            if (!SAME_NAMES.contains(name(source))) {
                assertThat(home).isEqualTo(homes.getOrDefault(name(source), home));
            }
        });
    }

    @Test
    void everyPackageUnderTheRootHasTests() throws IOException {
        assertThat(homes(TESTS)).containsAll(homes(MAIN));
    }

    /** The packages right under {@code dateline}. */
    private static Set<String> homes(Path root) throws IOException {
        return sources(root).stream()
                .map(source -> root.relativize(source.getParent()))
                .filter(home -> home.getNameCount() > 1)
                .map(home -> home.getName(1).toString())
                .collect(Collectors.toSet());
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static int lines(Path file) throws IOException {
        return Files.readAllLines(file).size();
    }

    /** The name of the type in a file. */
    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }
}
