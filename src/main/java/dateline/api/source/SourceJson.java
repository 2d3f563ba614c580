package dateline.api.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.article.ReferenceData;
import dateline.ingest.source.Refusal;
import dateline.ingest.source.Source;
import dateline.ingest.source.SourceState;
import dateline.ingest.source.look.SourceRegistry.SourceReport;
import dateline.ingest.source.rule.EntryChoice;
import dateline.ingest.source.rule.SourceRules;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source in the JSON of the publishing API. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Source",
        description = "A feed that is pulled, or a folder that is watched; articles come from it by themselves")
public record SourceJson(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "Name in addresses", example = "coast-radio")
        String name,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "feed or folder. Default: feed",
                type = "string",
                allowableValues = {"feed", "folder"})
        String kind,

        @Schema(
                description = "Address of the feed (RSS, Atom or JSON Feed); for a folder, its path, default:"
                        + " inbox/NAME in the data directory",
                example = "https://radio.example.org/feed.xml")
        String address,

        @Schema(description = "Slug of the main section of its articles", example = "world")
        String section,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "Slugs of further sections")
        List<String> alsoIn,

        @Nullable @Schema(description = "Slug of the agency of articles that name no known one", example = "ap")
        String agency,

        @Nullable @Schema(description = "Rights line of articles that have none")
        String rights,

        @Nullable @Schema(description = "Terms of use of articles that have none")
        String usageTerms,

        @Nullable @Schema(description = "Address of the licence of articles that have none")
        String license,

        @Nullable @Schema(description = "BCP 47 tag of articles that have none", example = "en")
        String language,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Whether new articles are published at once or are drafts. Default: at-once",
                type = "string",
                allowableValues = {"at-once", "draft"})
        String publish,

        @Nullable @Schema(description = "An entry of a feed is taken if it matches at least one of these")
        Choice any,

        @Nullable @Schema(description = "An entry of a feed is taken if it matches all of these")
        Choice all,

        @Nullable @Schema(description = "An entry of a feed is taken if it matches none of these")
        Choice none,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description =
                        "Which retractions of a feed withdraw articles here: ignore; tombstones, those that the feed"
                                + " says (RFC 6721; the default); pages, also those of entries that have left the feed before older ones"
                                + " and whose pages answer 410, or 404 twice, a day or more apart",
                type = "string",
                allowableValues = {"ignore", "tombstones", "pages"})
        String retractions,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Shortest time between two looks (ISO 8601). Default: PT5M, for a folder PT2S",
                example = "PT5M")
        String leastInterval,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Longest time between two looks (ISO 8601). Default: PT12H",
                example = "PT12H")
        String mostInterval,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description =
                        "websub: if the feed names a hub, the server subscribes there and is told of changes; meanwhile it"
                                + " asks the feed itself only after mostInterval. Default: none",
                type = "string",
                allowableValues = {"none", "websub"})
        String push,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, accessMode = Schema.AccessMode.READ_ONLY)
        Instant created,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, accessMode = Schema.AccessMode.READ_ONLY)
        State state) {
    /** Conditions for entries. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "EntryChoice")
    public record Choice(
            @Nullable
            @Schema(description = "Whole words or phrases in the title, summary or text; case does not matter")
            List<String> words,

            @Nullable @Schema(description = "Categories, or their slugs", example = "[\"trade\"]")
            List<String> tags,

            @Nullable @Schema(description = "Names, or their slugs", example = "[\"ana-lopez\"]")
            List<String> authors) {
        static @Nullable Choice of(EntryChoice choice) {
            return choice.isEmpty() ? null : new Choice(choice.words(), choice.tags(), choice.authors());
        }
    }

    /** How it stands. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SourceState")
    public record State(
            @Schema(
                    description =
                            "active, failing (looked at less and less often), or ended (it has said that it is gone for"
                                    + " good: look, or PUT the source, to try again)",
                    type = "string",
                    allowableValues = {"active", "failing", "ended"})
            String standing,

            @Nullable @Schema(description = "The address that the feed has given as its new one; it is asked there")
            String movedTo,

            @Nullable @Schema(description = "When it was last looked at")
            Instant lastLook,

            @Nullable @Schema(description = "What came of that", example = "HTTP 200: 3 taken, 40 unchanged")
            String answer,

            @Nullable
            @Schema(description = "When it is looked at again; absent while a look is under way, and when it has ended")
            Instant nextLook,

            @Schema(description = "Failed looks in a row") int failures,
            @Nullable Instant failingSince,

            @Nullable @Schema(description = "How its hub tells of changes; absent unless push is websub")
            HubState push,

            @Schema(description = "How many times an article of it was new or changed")
            long taken,

            @Schema(description = "How many entries or files were refused")
            long refused,

            @Schema(description = "The last 20 refusals, the newest first")
            List<Refusal> refusals,

            @Schema(
                    description =
                            "The last 20 things that articles were taken without, such as a video or an agency that is"
                                    + " unknown here, the newest first; each reason once")
            List<Refusal> omissions) {
        static State of(SourceReport report) {
            SourceState state = report.state();
            boolean isUnderWay = state.looking() || SourceState.AT_ONCE.equals(state.nextLook());
            return new State(
                    state.standing().word(),
                    state.memory().moved(),
                    state.looked(),
                    state.answer(),
                    isUnderWay ? null : state.nextLook(),
                    state.failures(),
                    state.failing(),
                    report.source().rules().pushed() ? HubState.of(report.subscription()) : null,
                    state.history().taken(),
                    state.history().refused(),
                    state.history().refusals(),
                    state.history().omissions());
        }
    }

    static SourceJson of(SourceReport report, ReferenceData reference) {
        Source source = report.source();
        SourceRules rules = source.rules();
        return new SourceJson(
                source.name(),
                source.kind().word(),
                source.address(),
                reference.sectionSlug(rules.section()),
                rules.alsoIn().stream().map(reference::sectionSlug).toList(),
                reference.agencySlug(rules.agency()).orElse(null),
                rules.rights(),
                rules.usageTerms(),
                rules.license(),
                rules.language(),
                rules.draft() ? "draft" : "at-once",
                Choice.of(rules.any()),
                Choice.of(rules.all()),
                Choice.of(rules.none()),
                rules.retractions().word(),
                rules.least().toString(),
                rules.most().toString(),
                rules.pushed() ? "websub" : "none",
                source.created(),
                State.of(report));
    }
}
