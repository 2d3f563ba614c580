package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document of twice the length takes at most about twice the work, whatever its text is. */
class LinearGrowthTest {
    private static final int SHORT = 1_000;

    /** One pass forward, and the passes back in which the engine finds the beginning of a match and its groups. */
    private static final int MOST_READS = 12;

    private static final List<String> DIFFICULT_TEXTS = List.of(
            " ",
            "x ",
            "_",
            "___ ",
            "x_",
            "(",
            ")",
            "((",
            "[",
            "![[](",
            "-",
            " - ",
            "—",
            ".",
            "x.",
            "A",
            "A ",
            "AB, ",
            "By ",
            "By A and ",
            " and ",
            ", ",
            "/",
            "1 ",
            "1.",
            "「",
            "【",
            "（记者",
            "电",
            "; ",
            ":",
            "Reporting by ",
            "contributed ",
            "\"",
            "'",
            "&",
            "\u00A0",
            "ا ",
            "و ",
            "<",
            "=",
            "#",
            "#x",
            "*",
            "`",
            "~",
            "\\",
            "|");

    static Stream<Pattern> patterns() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dateline.ingest").stream()
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getDeclaredFields()))
                        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class)
                        .map(LinearGrowthTest::value);
    }

    @Test
    void thePatternsAreFound() {
        assertThat(patterns().count()).isGreaterThan(20);
    }

    /** The number of reads of each character does not grow with the length, for one match and for all matches. */
    @ParameterizedTest
    @MethodSource("patterns")
    void aPatternReadsEachCharacterAFewTimes(Pattern pattern) {
        for (String unit : DIFFICULT_TEXTS) {
            for (String end : List.of("", "y", "\n", ")", ".")) {
                String once = "x" + unit.repeat(SHORT / unit.length()) + end;
                String twice = "x" + unit.repeat(2 * SHORT / unit.length()) + end;
                long before = reads(pattern, once);
                long after = reads(pattern, twice);
                assertThat(after)
                        .as("%s on %s… and %s", pattern, unit, end)
                        .isLessThanOrEqualTo(Math.max(2 * before + before / 2, (long) MOST_READS * twice.length()));
            }
        }
    }

    private static long reads(Pattern pattern, String text) {
        CountingText counting = new CountingText(text);
        Matcher matcher = pattern.matcher(counting);
        matcher.matches();
        matcher.reset();
        while (matcher.find()) {
            assertThat(matcher.end()).isGreaterThanOrEqualTo(matcher.start());
        }
        return counting.reads;
    }

    private static Pattern value(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text that counts the reads of its characters. */
    private static final class CountingText implements CharSequence {
        private final String text;
        private long reads;

        CountingText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.subSequence(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
