package dateline.desk.source;

import dateline.api.agency.AgencyRequests;
import dateline.api.section.SectionRequests;
import dateline.api.source.SourceJson;
import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskMessages;
import dateline.desk.resource.ResourceField;
import dateline.desk.resource.ResourceField.Choice;
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
    List<ResourceField> of(DeskMessages text, @Nullable SourceJson stored) {
        List<ResourceField> fields = new ArrayList<>();
        if (stored == null) {
            fields.add(ResourceField.code("name").demanded().hinted("name"));
        }
        List<Choice> open = sections(stored);
        fields.add(ResourceField.choice("kind", ResourceField.words(text, "resources.kind.", "feed", "folder")));
        fields.add(ResourceField.code("address").hinted("source-address"));
        fields.add(ResourceField.choice("section", open));
        fields.add(ResourceField.choices("alsoIn", open));
        fields.add(ResourceField.choice("agency", ResourceField.optional(text, agencies(stored)))
                .hinted("source-agency"));
        fields.add(ResourceField.line("rights").hinted("of-source"));
        fields.add(ResourceField.text("usageTerms").hinted("of-source"));
        fields.add(ResourceField.code("license").hinted("of-source"));
        fields.add(ResourceField.code("language").hinted("of-source"));
        fields.add(
                ResourceField.choice("publish", ResourceField.words(text, "resources.publish.", "at-once", "draft")));
        fields.add(ResourceField.choice(
                "retractions", ResourceField.words(text, "resources.retractions.", "tombstones", "pages", "ignore")));
        fields.add(ResourceField.code("leastInterval").hinted("leastInterval"));
        fields.add(ResourceField.code("mostInterval").hinted("mostInterval"));
        fields.add(ResourceField.choice("push", ResourceField.words(text, "resources.push.", "none", "websub")));
        for (String group : List.of("any", "all", "none")) {
            fields.add(ResourceField.list(group + ".words").hinted("words"));
            fields.add(ResourceField.list(group + ".tags").hinted("lines"));
            fields.add(ResourceField.list(group + ".authors").hinted("lines"));
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
