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

/** A document twice as long takes at most about twice the work, whatever stands in it. */
class LinearGrowthTest {
    private static final int SHORT = 1_000;

    /** A pass forward, and the passes back by which the engine finds where a match begins and what its groups are. */
    private static final int MOST_LOOKS = 12;

    private static final List<String> NASTY = List.of(
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
    void theRecognisersHaveTheirPatternsHere() {
        assertThat(patterns().count()).isGreaterThan(20);
    }

    /** How often a pattern looks at a character does not grow with the length, be it asked for a match or for all. */
    @ParameterizedTest
    @MethodSource("patterns")
    void aPatternLooksAtEachCharacterAFewTimes(Pattern pattern) {
        for (String unit : NASTY) {
            for (String end : List.of("", "y", "\n", ")", ".")) {
                String once = "x" + unit.repeat(SHORT / unit.length()) + end;
                String twice = "x" + unit.repeat(2 * SHORT / unit.length()) + end;
                long before = looks(pattern, once);
                long after = looks(pattern, twice);
                assertThat(after)
                        .as("%s on %s… and %s", pattern, unit, end)
                        .isLessThanOrEqualTo(Math.max(2 * before + before / 2, (long) MOST_LOOKS * twice.length()));
            }
        }
    }

    private static long looks(Pattern pattern, String text) {
        Counted counted = new Counted(text);
        Matcher matcher = pattern.matcher(counted);
        matcher.matches();
        matcher.reset();
        while (matcher.find()) {
            assertThat(matcher.end()).isGreaterThanOrEqualTo(matcher.start());
        }
        return counted.looks;
    }

    private static Pattern value(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text that counts how often somebody looks at one of its characters. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
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
