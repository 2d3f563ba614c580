package dateline.ingest.item;

import dateline.ingest.document.ImportReportBuilder;
import dateline.ingest.wire.SubjectFields;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes subjects and tags of the concepts of an item: those of a vocabulary, which have scheme and code, become subjects,
 * and those that have only a name become tags.
 */
public final class ItemConcepts {
    private final ItemFields fields;
    private final ImportReportBuilder report;

    public ItemConcepts(ItemFields fields, ImportReportBuilder report) {
        this.fields = fields;
        this.report = report;
    }

    public void add(ItemConcept concept) {
        if (concept.code() != null && fields.size("subjects") < SubjectFields.MOST) {
            subject(concept, concept.code());
            return;
        }
        String tag = concept.name() == null ? concept.word() : concept.name();
        if (tag == null) {
            String ids = String.join(" ", concept.identifiers().values());
            report.leftOut(
                    null,
                    ids.isEmpty() ? concept.place() : concept.place() + ": " + ids,
                    "it has neither a name nor a code of a known vocabulary");
        } else if (tag.length() > SubjectFields.NAME
                || fields.size("tags") >= SubjectFields.MOST
                || concept.code() != null) {
            report.leftOut(
                    null,
                    concept.place() + ": " + tag,
                    "an article has at most " + SubjectFields.MOST + " subjects and tags, of at most "
                            + SubjectFields.NAME + " characters");
        } else {
            fields.add("tags", tag, concept.members().getOrDefault("name", concept.place()), Map.of());
            unused(concept, tag);
        }
    }

    private void subject(ItemConcept concept, ItemConcept.Code code) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("scheme", code.scheme());
        subject.put("code", code.code());
        String name = concept.name();
        if (name != null && name.length() <= SubjectFields.NAME) {
            subject.put("name", name);
        } else if (name != null) {
            report.leftOut(
                    null,
                    concept.members().getOrDefault("name", concept.place()) + ": " + name,
                    "the name of a subject has at most " + SubjectFields.NAME + " characters");
        }
        fields.add("subjects", subject, concept.place(), concept.members());
        concept.identifiers()
                .forEach((place, text) -> report.leftOut(
                        null, place + ": " + text, "the same concept of a known vocabulary is the subject"));
    }

    /** A code without a usable vocabulary is not lost: it is named in the report. */
    private void unused(ItemConcept concept, String tag) {
        concept.identifiers().forEach((place, text) -> {
            if (!text.equals(tag)) {
                report.leftOut(
                        null,
                        place + ": " + text,
                        "a subject needs the absolute URI of its vocabulary and a code; this one is the tag \"" + tag
                                + "\"");
            }
        });
    }
}
