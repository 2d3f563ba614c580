package dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The import rule of packages, and the rules for names. */
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
            Map.entry("readership", Set.of("article", "problem")),
            Map.entry("partner", Set.of("feed", "article", "attribution", "access", "problem")),
            Map.entry(
                    "delivery",
                    Set.of(
                            "search",
                            "feed",
                            "article",
                            "section",
                            "attribution",
                            "access",
                            "partner",
                            "readership",
                            "http",
                            "problem")),
            Map.entry(
                    "ingest",
                    Set.of("feed", "article", "section", "attribution", "access", "outbound", "http", "problem")),
            Map.entry(
                    "page",
                    Set.of("delivery", "feed", "article", "section", "attribution", "access", "http", "problem")),
            Map.entry("outbound", Set.of("http", "problem")),
            Map.entry(
                    "push",
                    Set.of(
                            "delivery",
                            "feed",
                            "article",
                            "attribution",
                            "access",
                            "partner",
                            "readership",
                            "outbound",
                            "http",
                            "problem")),
            Map.entry(
                    "api",
                    Set.of(
                            "push",
                            "delivery",
                            "partner",
                            "readership",
                            "feed",
                            "ingest",
                            "article",
                            "section",
                            "attribution",
                            "access",
                            "http",
                            "problem")),
            Map.entry(
                    "desk",
                    Set.of(
                            "api",
                            "page",
                            "partner",
                            "readership",
                            "push",
                            "delivery",
                            "feed",
                            "ingest",
                            "article",
                            "section",
                            "attribution",
                            "access",
                            "http",
                            "problem")),
            Map.entry(
                    "operations",
                    Set.of(
                            "desk",
                            "problem",
                            "section",
                            "attribution",
                            "article",
                            "feed",
                            "search",
                            "access",
                            "partner",
                            "delivery",
                            "ingest",
                            "api",
                            "http",
                            "outbound",
                            "push",
                            "page")));

    /** Transactions, and listeners to them, need a subclass at run time. */
    private static final Set<String> SUBCLASSED = Set.of(
            "ArticleActs",
            "SectionActs",
            "AgencyActs",
            "AuthorActs",
            "CombinedFeedActs",
            "JobScheduler",
            "RefilingJob",
            "CombinedFeedJob",
            "AgeLimitJob",
            "EntitlementActs",
            "EmbargoActs",
            "EntitlementJob",
            "EntitlementCleaning",
            "Restorer",
            "ArchiveFiling",
            "FeedRanges",
            "KnownVersions",
            "ActCounts",
            "Setup",
            "TokenRevocation",
            "PartnerActs",
            "Tallies",
            "DayStore",
            "ChecksumJob",
            "RevisionCleaning",
            "StartInspection",
            "ChangeMarker",
            "DocumentInspection",
            "DeliveryClaims",
            "DeliveryRecords",
            "PushWorker",
            "VerificationClaims",
            "SubscriptionActivation",
            "SubscriptionEnding",
            "SubscriptionCleaning",
            "WebhookRegistry",
            "SourceClaims",
            "SourceRegistry",
            "HubRegistry",
            "HubClaims",
            "HubConfirmation",
            "PushedContent");

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

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dateline");

    @Test
    void everyPackageIsInTheMap() {
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
    void eachLibraryIsUsedInItsOwnPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dateline.feed..", "dateline.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.rometools..", "org.jdom2..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage("dateline.outbound..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.hc..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage("dateline.operations.metric..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.prometheus..")
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
    void namesAreDomainNounsAndNotLayers() {
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
                .check(writtenClasses());
    }

    /** A participle or a preposition alone does not say whether a type is an article, a row or a result. */
    @Test
    void typesAreNouns() {
        assertThat(classes.stream()
                        .filter(type -> BARE_WORDS.contains(type.getSimpleName()))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    /** The written classes, without generated ones and without those of which annotations need a subclass. */
    private JavaClasses writtenClasses() {
        return classes.that(new DescribedPredicate<>("were written by people") {
            @Override
            public boolean test(JavaClass type) {
                String name = type.getSimpleName();
                return !name.contains("$") && !name.equals("package-info") && !SUBCLASSED.contains(name);
            }
        });
    }

    private static String home(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return parts.length < 2 ? "" : parts[1];
    }
}
