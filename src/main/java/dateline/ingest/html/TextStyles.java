package dateline.ingest.html;

import dateline.ingest.media.Trackers;
import dateline.ingest.text.Deadline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Replaces styles by elements for bold, italic, struck, underlined, superscript and subscript text. An element whose style
 * cancels it is removed: Google Docs wraps all text in {@code <b style="font-weight:normal">}.
 */
public final class TextStyles {
    private static final Evaluator STYLED = Selector.evaluatorOf("span, font, a, b, strong, i, em, p");

    private static final Set<String> BOLD = Set.of("b", "strong");
    private static final Set<String> ITALIC = Set.of("i", "em");
    private static final Set<String> FONT_PROPERTIES =
            Set.of("font", "font-weight", "font-style", "text-decoration", "text-decoration-line", "vertical-align");
    private static final int BOLD_WEIGHT = 600;

    private TextStyles() {}

    /** Changes the elements in a body. The style attributes stay, because other classes read them. */
    public static void apply(Element body) {
        for (Element element : body.select(STYLED)) {
            Deadline.check();
            String name = element.normalName();
            Map<String, String> style = style(element);
            boolean cancelled = (BOLD.contains(name) && isLight(style))
                    || (ITALIC.contains(name)
                            && style.getOrDefault("font-style", "").equals("normal"));
            wrap(element, style);
            boolean plain = name.equals("font") || name.equals("span");
            if (cancelled || (plain && !hasMeaning(element))) {
                element.unwrap();
            }
        }
    }

    private static boolean hasMeaning(Element element) {
        return element.hasAttr("lang")
                || element.hasAttr("dir")
                || element.hasAttr("title")
                || element.hasAttr("id")
                || Trackers.isOne(element);
    }

    private static void wrap(Element element, Map<String, String> style) {
        if (isBold(style) && element.closest("b, strong, h1, h2, h3, h4, h5, h6, th") == null) {
            enclose(element, "strong");
        }
        if (isItalic(style) && element.closest("i, em") == null) {
            enclose(element, "em");
        }
        String line = style.getOrDefault("text-decoration", "") + style.getOrDefault("text-decoration-line", "");
        if (line.contains("line-through") && element.closest("s, del, strike") == null) {
            enclose(element, "s");
        }
        if (line.contains("underline") && element.closest("u, ins, a") == null && element.selectFirst("u, a") == null) {
            enclose(element, "u");
        }
        switch (style.getOrDefault("vertical-align", "")) {
            case "super" -> encloseUnlessIn(element, "sup");
            case "sub" -> encloseUnlessIn(element, "sub");
            default -> {}
        }
    }

    private static void encloseUnlessIn(Element element, String name) {
        if (element.closest(name) == null && element.selectFirst(name) == null) {
            enclose(element, name);
        }
    }

    /** Moves the content of an element into a new element within it, unless it has blocks or no text. */
    private static void enclose(Element element, String name) {
        boolean blocks = element.children().stream().anyMatch(Element::isBlock);
        if (blocks || !element.hasText()) {
            return;
        }
        Element inner = new Element(name);
        List.copyOf(element.childNodes()).forEach(inner::appendChild);
        element.appendChild(inner);
    }

    private static boolean isLight(Map<String, String> style) {
        String weight = style.getOrDefault("font-weight", "");
        return weight.equals("normal")
                || weight.equals("lighter")
                || (number(weight) > 0 && number(weight) < BOLD_WEIGHT);
    }

    private static boolean isBold(Map<String, String> style) {
        String weight = style.getOrDefault("font-weight", "");
        return weight.equals("bold")
                || weight.equals("bolder")
                || number(weight) >= BOLD_WEIGHT
                || isIn(style.get("font"), "bold");
    }

    private static boolean isItalic(Map<String, String> style) {
        String slant = style.getOrDefault("font-style", "");
        return slant.equals("italic") || slant.startsWith("oblique") || isIn(style.get("font"), "italic");
    }

    private static boolean isIn(@Nullable String values, String word) {
        return values != null && Set.of(values.split(" ", -1)).contains(word);
    }

    private static int number(String weight) {
        boolean digits =
                !weight.isEmpty() && weight.length() <= 4 && weight.chars().allMatch(Character::isDigit);
        return digits ? Integer.parseInt(weight) : 0;
    }

    /** The declarations of a style attribute, by property; the last one of a property counts. */
    static Map<String, String> style(Element element) {
        return declared(element.attr("style"));
    }

    /** The declarations about fonts among some declarations. */
    public static String fontDeclarations(String declarations) {
        return declared(declarations).entrySet().stream()
                .filter(declaration -> FONT_PROPERTIES.contains(declaration.getKey()))
                .map(declaration -> declaration.getKey() + ":" + declaration.getValue())
                .collect(Collectors.joining(";"));
    }

    private static Map<String, String> declared(String declarations) {
        Map<String, String> style = new LinkedHashMap<>();
        for (String declaration : declarations.toLowerCase(Locale.ROOT).split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                style.put(
                        declaration.substring(0, colon).strip(),
                        declaration
                                .substring(colon + 1)
                                .replace("!important", "")
                                .strip());
            }
        }
        return style;
    }
}
