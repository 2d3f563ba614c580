package dateline.api.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.feed.Feed;
import dateline.feed.profile.check.Refusal;
import dateline.partner.Partner;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the taker of a partner's profile would refuse, in the JSON of the publishing API. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PartnerCheck", description = "What a taker would refuse in the feed with the latest articles")
public record PartnerCheckJson(
        @Schema(example = "msn") String profile,

        @Schema(description = "How many articles were checked")
        int articles,

        List<Refused> refusals) {
    /** One refusal. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PartnerCheckRefusal")
    public record Refused(
            @Nullable @Schema(description = "The article; absent for the feed as a whole")
            UUID article,

            @Schema(example = "image-size") String rule,
            @Schema(description = "Why, and what to change") String reason,

            @Nullable @Schema(description = "The page of the taker's requirements")
            URI requirement) {}

    static PartnerCheckJson of(Partner partner, Feed feed, List<Refusal> refusals) {
        return new PartnerCheckJson(
                partner.profile(),
                feed.entries().size(),
                refusals.stream()
                        .map(one -> new Refused(one.article(), one.rule().word(), one.reason(), one.requirement()))
                        .toList());
    }
}
