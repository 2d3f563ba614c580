package dateline.desk.source;

import dateline.api.agency.AgencyRequests;
import dateline.api.section.SectionRequests;
import dateline.api.source.SourceJson;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskMessages;
import dateline.desk.part.PartField;
import dateline.desk.part.PartField.Choice;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The controls of the form of a source. */
@Singleton
final class SourceControls {
    private final SectionRequests sections;
    private final AgencyRequests agencies;

    SourceControls(SectionRequests sections, AgencyRequests agencies) {
        this.sections = sections;
        this.agencies = agencies;
    }

    /** What the form of a new source shows at first. */
    static FormValues start() {
        return FormValues.of(Map.of("kind", "feed", "publish", "at-once", "retractions", "tombstones", "push", "none"));
    }

    /**
     * The controls.
     *
     * @param stored whose section and agency can be kept also when they are retired; null for a new source
     */
    List<PartField> of(DeskMessages text, @Nullable SourceJson stored) {
        List<PartField> fields = new ArrayList<>();
        if (stored == null) {
            fields.add(PartField.code("name").demanded().hinted("name"));
        }
        List<Choice> open = sections(stored);
        fields.add(PartField.choice("kind", PartField.words(text, "parts.kind.", "feed", "folder")));
        fields.add(PartField.code("address").hinted("source-address"));
        fields.add(PartField.choice("section", open));
        fields.add(PartField.choices("alsoIn", open));
        fields.add(PartField.choice("agency", PartField.optional(text, agencies(stored)))
                .hinted("source-agency"));
        fields.add(PartField.line("rights").hinted("of-source"));
        fields.add(PartField.text("usageTerms").hinted("of-source"));
        fields.add(PartField.code("license").hinted("of-source"));
        fields.add(PartField.code("language").hinted("of-source"));
        fields.add(PartField.choice("publish", PartField.words(text, "parts.publish.", "at-once", "draft")));
        fields.add(PartField.choice(
                "retractions", PartField.words(text, "parts.retractions.", "tombstones", "pages", "ignore")));
        fields.add(PartField.code("leastInterval").hinted("leastInterval"));
        fields.add(PartField.code("mostInterval").hinted("mostInterval"));
        fields.add(PartField.choice("push", PartField.words(text, "parts.push.", "none", "websub")));
        for (String group : List.of("any", "all", "none")) {
            fields.add(PartField.list(group + ".words").hinted("words"));
            fields.add(PartField.list(group + ".tags").hinted("lines"));
            fields.add(PartField.list(group + ".authors").hinted("lines"));
        }
        return fields;
    }

    private List<Choice> sections(@Nullable SourceJson stored) {
        return sections.all().stream()
                .filter(section -> section.retired() == null
                        || (stored != null
                                && (section.slug().equals(stored.section())
                                        || stored.alsoIn().contains(section.slug()))))
                .map(section -> new Choice(section.slug(), section.title()))
                .toList();
    }

    private List<Choice> agencies(@Nullable SourceJson stored) {
        return agencies.all().stream()
                .filter(agency -> agency.retired() == null
                        || (stored != null && agency.slug().equals(stored.agency())))
                .map(agency -> new Choice(agency.slug(), agency.name()))
                .toList();
    }
}
