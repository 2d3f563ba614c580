package dateline.api.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.partner.PartnerDay;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a partner took, in the JSON of the publishing API. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PartnerState", description = "What a partner took")
public record PartnerStateJson(
        @Schema(description = "Whether the contract is in force now")
        boolean active,

        @Nullable @Schema(description = "The last request") Instant lastLook,

        @Schema(description = "Whether the partner has not asked for the hours in quietAfter")
        boolean quiet,

        @Schema(description = "The days with a request or a delivery (UTC), the last first")
        List<Day> days) {
    /** One day. */
    @Serdeable
    @Schema(name = "PartnerDay")
    public record Day(
            LocalDate day,

            @Schema(description = "Requests with a valid token")
            long requests,

            @Schema(description = "Those among them that were answered 304")
            long unchanged,

            @Schema(description = "Those that were refused, for example for a format that is not in the contract")
            long refused,

            @Schema(description = "Documents that were pushed and acknowledged")
            long deliveries,

            @Schema(
                    description = "Articles that were new or changed, up to the newest document that the partner got",
                    example = "42")
            long articles) {
        static Day of(PartnerDay day) {
            return new Day(
                    day.countedOn(), day.requests(), day.unchanged(), day.refused(), day.deliveries(), day.articles());
        }
    }
}
