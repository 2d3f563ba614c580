package dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The map of packages, and the rules of the house that a program can check. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    /** Package → the siblings that it may import. */
    private static final Map<String, Set<String>> MAP = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("http", Set.of("problem")),
            Map.entry("section", Set.of("problem")),
            Map.entry("attribution", Set.of("problem")),
            Map.entry("article", Set.of("section", "attribution", "problem")),
            Map.entry("search", Set.of("article", "section", "attribution", "problem")),
            Map.entry("feed", Set.of("article", "section", "attribution")),
            Map.entry("access", Set.of("article", "section", "problem")),
            Map.entry(
                    "delivery",
                    Set.of("search", "feed", "article", "section", "attribution", "access", "http", "problem")),
            Map.entry("ingest", Set.of("article", "section", "attribution", "access", "problem")),
            Map.entry(
                    "page",
                    Set.of("delivery", "feed", "article", "section", "attribution", "access", "http", "problem")),
            Map.entry("api", Set.of("ingest", "article", "section", "attribution", "access", "http", "problem")),
            Map.entry(
                    "operations",
                    Set.of(
                            "problem",
                            "section",
                            "attribution",
                            "article",
                            "feed",
                            "access",
                            "delivery",
                            "ingest",
                            "api",
                            "http",
                            "page")));

    /** Every way to ask the machine for the time; {@code System.nanoTime} is left, which only measures durations. */
    private static final DescribedPredicate<JavaAccess<?>> READS_THE_CLOCK =
            new DescribedPredicate<>("the clock of the machine is read") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    JavaClass owner = access.getTargetOwner();
                    String name = access.getTarget().getName();
                    boolean ofTime = owner.getPackageName().startsWith("java.time");
                    return ofTime && name.equals("now")
                            || owner.isEquivalentTo(Clock.class)
                                    && (name.startsWith("system") || name.startsWith("tick"))
                            || owner.isEquivalentTo(InstantSource.class) && name.equals("system")
                            || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                            || owner.isEquivalentTo(Calendar.class) && name.equals("getInstance")
                            || owner.isEquivalentTo(Date.class)
                                    && access.getTarget().getFullName().endsWith("<init>()");
                }
            };

    /** Transactions and listeners to them are advice, which is a subclass. */
    private static final Set<String> ADVISED = Set.of(
            "ArticleActs",
            "SectionActs",
            "AgencyActs",
            "AuthorActs",
            "CombinedFeedActs",
            "RefilingJob",
            "CombinedFeedJob",
            "AgeLimitJob",
            "Restorer",
            "ArchiveFiling",
            "FeedRanges",
            "KnownVersions",
            "Setup");

    /** Files in a package, its description not counted. */
    private static final int LARGEST_PACKAGE = 15;

    private static final Set<String> BARE_WORDS = Set.of(
            "Of",
            "Own",
            "Held",
            "Filed",
            "Coded",
            "Handed",
            "Found",
            "Recognised",
            "Archived",
            "Stored",
            "Kept",
            "Said",
            "Left",
            "Taken",
            "Made",
            "Known",
            "Named",
            "Done");

    private static final Set<String> BARE_FOR_NOW =
            Set.of("dateline.article.log.Counter$Taken", "dateline.article.act.ActOutcome$Done");

    /** Tests that run a contract on one store; they are named after the store. */
    private static final Set<String> CONTRACTS = Set.of("EmbeddedStoreTest");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dateline");

    @Test
    void everyPackageStandsInTheMap() {
        Set<String> packages = classes.stream()
                .map(ArchitectureTest::home)
                .filter(home -> !home.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isEqualTo(new TreeSet<>(MAP.keySet()));
    }

    @Test
    void packagesImportOnlyWhatTheMapAllows() {
        MAP.forEach((name, allowed) -> MAP.keySet().stream()
                .filter(other -> !other.equals(name) && !allowed.contains(other))
                .forEach(other -> noClasses()
                        .that()
                        .resideInAPackage("dateline." + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dateline." + other + "..")
                        .check(classes)));
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("dateline.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void outsideLibrariesHaveAHome() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dateline.feed..", "dateline.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.rometools..", "org.jdom2..")
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dateline.article..", "dateline.section..", "dateline.attribution..", "dateline.feed..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut.http..", "io.netty..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("dateline.feed..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(io.micronaut.data.repository.GenericRepository.class)
                .check(classes);
    }

    @Test
    void onlyTheClockKnowsTheTime() {
        noClasses().should().accessTargetWhere(READS_THE_CLOCK).check(classes);
    }

    /** The rule above sees what it has to see. */
    @Test
    void everyWayToReadTheClockIsSeen() {
        JavaClasses clocks = new ClassFileImporter().importClasses(Clocks.class);
        assertThat(noClasses()
                        .should()
                        .accessTargetWhere(READS_THE_CLOCK)
                        .evaluate(clocks)
                        .getFailureReport()
                        .getDetails())
                .hasSize(7);
    }

    private static final class Clocks {
        static final List<Supplier<Object>> ALL = List.of(
                () -> Year.now(ZoneOffset.UTC),
                Instant::now,
                () -> LocalDate.now(ZoneOffset.UTC),
                Clock::systemUTC,
                InstantSource::system,
                Date::new,
                System::currentTimeMillis);
    }

    @Test
    void namesSayADomainNounNotALayer() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto|Constants)")
                .check(classes);
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areTopLevelClasses()
                .and()
                .resideInAPackage("dateline..")
                .and()
                .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
                .should()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                .check(written());
    }

    /** A participle or a preposition alone says nothing of what a type holds: an article, a row, an outcome. */
    @Test
    void typesAreNouns() {
        assertThat(classes.stream()
                        .filter(type -> BARE_WORDS.contains(type.getSimpleName()))
                        .map(JavaClass::getName)
                        .filter(name -> !BARE_FOR_NOW.contains(name)))
                .isEmpty();
    }

    @Test
    void packagesAreSmall() throws IOException {
        Map<Path, Long> sizes;
        try (Stream<Path> sources = sources("src/main/java")) {
            sizes = sources.filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        }
        sizes.values().removeIf(size -> size <= LARGEST_PACKAGE);
        assertThat(sizes).isEmpty();
    }

    @Test
    void everyPackageExplainsItself() throws IOException {
        try (Stream<Path> sources = sources("src/main/java")) {
            assertThat(sources.map(Path::getParent).distinct())
                    .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("package-info.java")))
                            .startsWith("/**")
                            .contains("@NullMarked"));
        }
    }

    @Test
    void testsStandInThePackageThatTheyTest() throws IOException {
        Path main = Path.of("src/main/java");
        Path tests = Path.of("src/test/java");
        Map<String, Path> homes;
        try (Stream<Path> sources = sources("src/main/java")) {
            homes = sources.collect(Collectors.toMap(
                    source -> name(source) + "Test", source -> main.relativize(source.getParent()), (a, b) -> a));
        }
        Set<String> tested = new TreeSet<>();
        try (Stream<Path> sources = sources("src/test/java")) {
            assertThat(sources).allSatisfy(source -> {
                Path home = tests.relativize(source.getParent());
                tested.add(home.getNameCount() < 2 ? "" : home.getName(1).toString());
                assertThat(main.resolve(home)).isDirectory();
                if (!CONTRACTS.contains(name(source))) {
                    assertThat(home).isEqualTo(homes.getOrDefault(name(source), home));
                }
            });
        }
        assertThat(tested).containsAll(MAP.keySet());
    }

    @Test
    void filesShowOneIdea() throws IOException {
        List<String> long_ = new ArrayList<>();
        int files = 0;
        int shorter = 0;
        try (Stream<Path> sources = sources("src/main/java")) {
            for (Path source : sources.toList()) {
                int lines = Files.readAllLines(source).size();
                files++;
                shorter += lines < 80 ? 1 : 0;
                if (lines > 300) {
                    long_.add(source + " has " + lines + " lines");
                }
            }
        }
        assertThat(long_).isEmpty();
        assertThat(shorter * 2).isGreaterThanOrEqualTo(files);
    }

    /** The classes that people wrote: no generated ones, and none that its annotations must subclass. */
    private JavaClasses written() {
        return classes.that(new DescribedPredicate<>("were written by people") {
            @Override
            public boolean test(JavaClass type) {
                String name = type.getSimpleName();
                return !name.contains("$") && !name.equals("package-info") && !ADVISED.contains(name);
            }
        });
    }

    private static Stream<Path> sources(String folder) throws IOException {
        return Files.walk(Path.of(folder)).filter(file -> file.toString().endsWith(".java"));
    }

    /** The name of the type that a file holds. */
    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static String home(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length < 2 ? "" : parts[1];
    }
}
