package dateline.ingest.outline;

import dateline.article.CleanText;
import dateline.ingest.field.LanguageTag;
import dateline.problem.Fault;
import dateline.problem.ProblemException;
import dateline.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Reads sections from an OPML document: each outline is a section, and the outlines in it are its subsections. From a
 * document of a Dateline server only the sections are read, with their slugs. Document types and entities are refused.
 */
public final class OutlineReader {
    private static final int MOST = 1_000;
    private static final int DEEPEST = 10;
    private static final int LONGEST = 300;
    private static final int LANGUAGE = 35;
    private static final Pattern OURS = Pattern.compile("/sections/([a-z0-9-]{1,100})/feed\\.[a-z]+$");

    private final List<Fault> faults = new ArrayList<>();
    private boolean ours;
    private int read;

    private OutlineReader() {}

    /**
     * Reads the sections of a document.
     *
     * @throws ProblemException 400 when it is not OPML, 422 for faults in outlines
     */
    public static List<SectionOutline> read(byte[] opml) {
        OutlineReader reader = new OutlineReader();
        Element body = body(opml);
        reader.ours = reader.hasOurs(body, 0);
        List<SectionOutline> outlines = reader.outlines(body, "/opml/body", 0);
        if (reader.faults.isEmpty() && outlines.isEmpty()) {
            reader.faults.add(new Fault("/opml/body", "there is no outline: send one for each section"));
        }
        if (!reader.faults.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.UNPROCESSABLE, reader.faults.getFirst().detail() + ".", reader.faults);
        }
        return outlines;
    }

    private static Element body(byte[] opml) {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setExpandEntities(false);
        try {
            Document document = builder.build(new ByteArrayInputStream(opml));
            Element root = document.getRootElement();
            Element body = root.getChild("body");
            if (root.getName().equals("opml") && body != null) {
                return body;
            }
        } catch (JDOMException | IllegalArgumentException e) {
            // XML 1.1 has references to control characters, which JDOM's elements can't have.
            throw new ProblemException(ProblemKind.MALFORMED, unreadable(opml, e));
        } catch (IOException e) {
            throw new ProblemException(ProblemKind.MALFORMED, "The text is not in the encoding that it names.");
        }
        throw new ProblemException(ProblemKind.MALFORMED, "This is not OPML: send an opml element with a body.");
    }

    /** Says where the text is not XML, if the parser knows. */
    private static String unreadable(byte[] opml, Exception failure) {
        if (new String(opml, StandardCharsets.ISO_8859_1).isBlank()) {
            return "The body is empty: send an OPML document.";
        }
        return failure instanceof JDOMParseException wrong && wrong.getLineNumber() > 0
                ? "The XML can't be read from line " + wrong.getLineNumber() + ", column " + wrong.getColumnNumber()
                        + " on: send a well-formed OPML document without a document type (DOCTYPE), nested at most "
                        + DEEPEST + " deep."
                : "The XML has characters that XML 1.0 can't have, or is not in the encoding that it names.";
    }

    private boolean hasOurs(Element element, int depth) {
        return slug(element) != null
                || (depth <= DEEPEST
                        && element.getChildren("outline").stream().anyMatch(inner -> hasOurs(inner, depth + 1)));
    }

    private List<SectionOutline> outlines(Element element, String path, int depth) {
        List<SectionOutline> outlines = new ArrayList<>();
        List<Element> inner = element.getChildren("outline");
        for (int i = 0; i < inner.size() && faults.isEmpty(); i++) {
            String place = path + "/outline[" + (i + 1) + "]";
            if (++read > MOST) {
                faults.add(new Fault(place, "there are more than " + MOST + " outlines: send them in several parts"));
            } else if (depth == DEEPEST) {
                faults.add(new Fault(place, "outlines are nested more than " + DEEPEST + " deep"));
            } else {
                outlines.addAll(outline(inner.get(i), place, depth));
            }
        }
        return outlines;
    }

    private List<SectionOutline> outline(Element element, String place, int depth) {
        List<SectionOutline> below = outlines(element, place, depth + 1);
        String title = attribute(element, "text");
        String shown = title == null ? attribute(element, "title") : title;
        String slug = slug(element);
        if (ours && slug == null) {
            return group(shown, below);
        }
        if (shown == null || shown.length() > LONGEST) {
            faults.add(new Fault(place + "/@text", "an outline needs a text of 1 to " + LONGEST + " characters"));
            return List.of();
        }
        String language = attribute(element, "language");
        return List.of(new SectionOutline(
                slug,
                shown,
                attribute(element, "description"),
                language == null || language.length() > LANGUAGE
                        ? null
                        : LanguageTag.of(language).orElse(null),
                below));
    }

    /** A group in a Dateline document: if it begins with a section of the same name, the others are its subsections. */
    private static List<SectionOutline> group(@Nullable String title, List<SectionOutline> inner) {
        if (inner.isEmpty() || !inner.getFirst().title().equals(title)) {
            return inner;
        }
        SectionOutline parent = inner.getFirst();
        List<SectionOutline> below = new ArrayList<>(parent.below());
        below.addAll(inner.subList(1, inner.size()));
        return List.of(
                new SectionOutline(parent.slug(), parent.title(), parent.description(), parent.language(), below));
    }

    private static @Nullable String slug(Element element) {
        String address = element.getAttributeValue("xmlUrl");
        Matcher ours = OURS.matcher(address == null ? "" : address);
        return ours.find() ? ours.group(1) : null;
    }

    private static @Nullable String attribute(Element element, String name) {
        String value = element.getAttributeValue(name);
        String clean = value == null ? "" : CleanText.of(value).strip();
        return clean.isEmpty() ? null : clean;
    }
}
