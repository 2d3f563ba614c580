package dateline.ingest.office;

import dateline.ingest.html.TextStyles;
import dateline.ingest.text.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Font styles that a style sheet in the document gives to classes ({@code .c1{font-weight:700}}), as Google Docs, Pages
 * and LibreOffice write them. They are copied to style attributes, which {@link TextStyles} reads.
 */
final class ClassStyles {
    private static final String ELEMENTS = "span[class], font[class], b[class], strong[class], i[class], em[class]";

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private int count;

    private ClassStyles() {}

    /** The style of a class; {@code element} is empty when it is for all elements. */
    private record Rule(int order, String element, String style) {}

    static void apply(Element body) {
        Document document = body.ownerDocument();
        if (document == null) {
            return;
        }
        ClassStyles styles = new ClassStyles();
        for (Element sheet : document.getElementsByTag("style")) {
            String media = sheet.attr("media").strip().toLowerCase(Locale.ROOT);
            if (media.isEmpty() || media.equals("all") || media.contains("screen")) {
                StyleSheet.of(sheet.data()).rules().forEach(styles::add);
            }
        }
        if (!styles.rules.isEmpty()) {
            body.select(ELEMENTS).forEach(styles::style);
        }
    }

    private void add(StyleSheet.Rule rule) {
        Deadline.check();
        int dot = rule.selector().indexOf('.');
        String name = dot < 0 ? "" : rule.selector().substring(dot + 1);
        boolean simple =
                !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_".indexOf(c) >= 0);
        String style = TextStyles.fontDeclarations(rule.declarations());
        if (simple && !style.isEmpty()) {
            String element = rule.selector().substring(0, dot).toLowerCase(Locale.ROOT);
            rules.computeIfAbsent(name, key -> new ArrayList<>()).add(new Rule(count++, element, style));
        }
    }

    private void style(Element element) {
        Deadline.check();
        String style = element.classNames().stream()
                .flatMap(name -> rules.getOrDefault(name, List.of()).stream())
                .filter(rule -> rule.element().isEmpty() || rule.element().equals(element.normalName()))
                .sorted(Comparator.comparingInt(Rule::order))
                .map(Rule::style)
                .collect(Collectors.joining(";"));
        if (!style.isEmpty()) {
            element.attr("style", style + ";" + element.attr("style"));
        }
    }
}
