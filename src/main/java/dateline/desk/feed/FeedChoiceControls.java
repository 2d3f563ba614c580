package dateline.desk.feed;

import dateline.api.agency.AgencyJson;
import dateline.api.agency.AgencyRequests;
import dateline.api.feed.CombinedFeedJson;
import dateline.api.feed.CombinedFeedRequests;
import dateline.api.feed.FeedChoice;
import dateline.api.section.SectionJson;
import dateline.api.section.SectionRequests;
import dateline.desk.resource.ResourceField;
import dateline.desk.resource.ResourceField.Choice;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The controls with which feeds are chosen, by the kinds of their topics: for combined feeds and for partners. */
@Singleton
public final class FeedChoiceControls {
    private final SectionRequests sections;
    private final AgencyRequests agencies;
    private final CombinedFeedRequests feeds;

    FeedChoiceControls(SectionRequests sections, AgencyRequests agencies, CombinedFeedRequests feeds) {
        this.sections = sections;
        this.agencies = agencies;
        this.feeds = feeds;
    }

    /**
     * The controls of the three choices. What is chosen already can be kept, also when it is retired.
     *
     * @param chosen the stored choices
     * @param combined whether combined feeds can be chosen too
     */
    public List<ResourceField> of(List<@Nullable FeedChoice> chosen, boolean combined) {
        List<Choice> inSections = sections.all().stream()
                .filter(one -> one.retired() == null
                        || names(chosen, FeedChoice::sections).contains(one.slug()))
                .map(FeedChoiceControls::choice)
                .toList();
        List<Choice> ofAgencies = agencies.all().stream()
                .filter(one -> one.retired() == null
                        || names(chosen, FeedChoice::agencies).contains(one.slug()))
                .map(FeedChoiceControls::choice)
                .toList();
        List<Choice> ofFeeds = !combined
                ? List.of()
                : feeds.all().stream()
                        .filter(one -> one.retired() == null
                                || names(chosen, FeedChoice::feeds).contains(one.name()))
                        .map(FeedChoiceControls::choice)
                        .toList();
        List<ResourceField> controls = new ArrayList<>();
        for (String group : List.of("any", "all", "none")) {
            addChoices(controls, group + ".sections", inSections);
            addChoices(controls, group + ".agencies", ofAgencies);
            addChoices(controls, group + ".feeds", ofFeeds);
            controls.add(ResourceField.list(group + ".authors").hinted("lines"));
            controls.add(ResourceField.list(group + ".tags").hinted("lines"));
            controls.add(ResourceField.list(group + ".languages").hinted("languages"));
        }
        return controls;
    }

    private static void addChoices(List<ResourceField> controls, String name, List<Choice> choices) {
        if (!choices.isEmpty()) {
            controls.add(ResourceField.choices(name, choices));
        }
    }

    private static Choice choice(SectionJson section) {
        return new Choice(section.slug(), section.title());
    }

    private static Choice choice(AgencyJson agency) {
        return new Choice(agency.slug(), agency.name());
    }

    private static Choice choice(CombinedFeedJson feed) {
        return new Choice(feed.name(), feed.title());
    }

    private static Set<String> names(
            List<@Nullable FeedChoice> chosen, Function<FeedChoice, @Nullable List<String>> kind) {
        Set<String> names = new HashSet<>();
        for (FeedChoice choice : chosen) {
            if (choice != null) {
                names.addAll(Objects.requireNonNullElse(kind.apply(choice), List.of()));
            }
        }
        return names;
    }
}
