package dateline.ingest.ninjs;

import dateline.article.CleanText;
import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.wire.SubjectFields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes subjects and tags of the concepts of an item: those of a vocabulary, which have scheme and code, become subjects,
 * and those that have only a name become tags.
 */
final class ItemConcepts {
    /** The names in ninjs 1.x, and in 2.x and 3.x. */
    private static final List<String> GROUPS = List.of(
            "subject",
            "subjects",
            "genre",
            "genres",
            "person",
            "people",
            "organisation",
            "organisations",
            "place",
            "places",
            "event",
            "events",
            "object",
            "objects");

    private static final String TOO_MANY = "an article has at most " + SubjectFields.MOST
            + " subjects and tags, of at most " + SubjectFields.NAME + " characters";

    private final NinjsObject item;
    private final ItemFields fields;
    private final ImportReportBuilder report;

    ItemConcepts(NinjsObject item, ItemFields fields, ImportReportBuilder report) {
        this.item = item;
        this.fields = fields;
        this.report = report;
    }

    /** A concept of a vocabulary. */
    private record Code(String scheme, String code) {}

    void read() {
        keywords();
        for (String group : GROUPS) {
            for (NinjsObject concept : item.objects(group)) {
                if (!ItemDateline.isIn(concept)) {
                    add(concept);
                }
            }
        }
    }

    /** A list of words is no part of ninjs, but common systems write it. */
    private void keywords() {
        if (item.has("keywords") && item.isTexts("keywords")) {
            for (Object word : (List<?>) Objects.requireNonNull(item.value("keywords"))) {
                String tag = CleanText.of(word.toString()).strip();
                if (tag.isEmpty() || tag.length() > SubjectFields.NAME || fields.size("tags") >= SubjectFields.MOST) {
                    report.leftOut(null, "keywords: " + tag, TOO_MANY);
                } else {
                    fields.add("tags", tag, item.pointer("keywords"), Map.of());
                }
            }
        }
    }

    private void add(NinjsObject concept) {
        String name = concept.text("name");
        Code code = code(concept);
        if (code != null && fields.size("subjects") < SubjectFields.MOST) {
            subject(concept, code, name);
            return;
        }
        String tag = name == null ? concept.text("literal") : name;
        if (tag == null) {
            tag = concept.text("code");
        }
        if (tag == null) {
            report.leftOut(null, concept.pointer(), "it has neither a name nor a code of a vocabulary");
        } else if (tag.length() > SubjectFields.NAME || fields.size("tags") >= SubjectFields.MOST || code != null) {
            report.leftOut(null, concept.pointer() + ": " + tag, TOO_MANY);
        } else {
            fields.add("tags", tag, concept.pointer("name"), Map.of());
            unused(concept, tag);
        }
    }

    private void subject(NinjsObject concept, Code code, @Nullable String name) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("scheme", code.scheme());
        subject.put("code", code.code());
        if (name != null && name.length() <= SubjectFields.NAME) {
            subject.put("name", name);
        } else if (name != null) {
            report.leftOut(
                    null,
                    concept.pointer("name") + ": " + name,
                    "the name of a subject has at most " + SubjectFields.NAME + " characters");
        }
        boolean hasUri = concept.has("uri");
        fields.add(
                "subjects",
                subject,
                concept.pointer(),
                Map.of(
                        "scheme", concept.pointer(hasUri ? "uri" : "scheme"),
                        "code", concept.pointer(hasUri ? "uri" : "code"),
                        "name", concept.pointer("name")));
    }

    /** A code without a usable vocabulary is not lost: it is named in the report. */
    private void unused(NinjsObject concept, String tag) {
        for (String name : List.of("uri", "literal", "scheme", "code")) {
            String text = concept.text(name);
            if (text != null && !text.equals(tag)) {
                report.leftOut(
                        null,
                        concept.pointer(name) + ": " + text,
                        "a subject needs the absolute URI of its vocabulary and a code; this one is the tag \"" + tag
                                + "\"");
            }
        }
    }

    /** The vocabulary and the code: ninjs 1.x names both, 2.x and 3.x have the URI of the concept, which contains both. */
    private static @Nullable Code code(NinjsObject concept) {
        String scheme = concept.text("scheme");
        String given = concept.text("code");
        if (scheme != null && given != null) {
            return valid(scheme, given);
        }
        String uri = concept.text("uri");
        if (uri == null) {
            return null;
        }
        String literal = concept.text("literal");
        if (literal != null) {
            for (String end : List.of(literal, encoded(literal))) {
                if (uri.endsWith(end) && uri.length() > end.length()) {
                    return valid(uri.substring(0, uri.length() - end.length()), literal);
                }
            }
        }
        int cut = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#'));
        cut = cut < 0 ? uri.lastIndexOf(':') : cut;
        return valid(uri.substring(0, cut + 1), uri.substring(cut + 1));
    }

    /** A code as it is in the URI of its concept. */
    private static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable Code valid(String scheme, String code) {
        return code.isEmpty()
                        || code.length() > SubjectFields.CODE
                        || SubjectFields.vocabulary(scheme).isEmpty()
                ? null
                : new Code(scheme, code);
    }
}
