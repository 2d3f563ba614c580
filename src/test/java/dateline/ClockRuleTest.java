package dateline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The time comes only from the injected clock. */
class ClockRuleTest {
    /** Every way to ask the machine for the time. {@code System.nanoTime} is allowed: it measures durations only. */
    private static final Pattern CLOCK = Pattern.compile("""
            java\\.time\\.[\\w.]+\\.now\\(.*\\)\
            |java\\.time\\.Clock\\.(?:system|tick)\\w*\\(.*\\)\
            |java\\.time\\.InstantSource\\.system\\(\\)\
            |java\\.lang\\.System\\.currentTimeMillis\\(\\)\
            |java\\.util\\.Calendar\\.getInstance\\(.*\\)\
            |java\\.util\\.Date\\.<init>\\(\\)""");

    private static final ArchRule RULE = noClasses()
            .should()
            .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("the clock of the machine is read") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    return CLOCK.matcher(access.getTarget().getFullName()).matches();
                }
            });

    @Test
    void onlyTheClockReadsTheTime() {
        RULE.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dateline"));
    }

    /** The rule finds every forbidden call. */
    @Test
    void everyWayToReadTheClockIsFound() {
        var clocks = new ClassFileImporter().importClasses(Clocks.class);
        assertThat(RULE.evaluate(clocks).getFailureReport().getDetails())
                .hasSize(Clocks.all().size());
    }

    private static final class Clocks {
        static List<Supplier<Object>> all() {
            return List.of(
                    () -> Year.now(ZoneOffset.UTC),
                    Instant::now,
                    () -> LocalDate.now(ZoneOffset.UTC),
                    Clock::systemUTC,
                    InstantSource::system,
                    System::currentTimeMillis);
        }
    }
}
