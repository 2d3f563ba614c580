package dateline.api.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.api.feed.FeedChoice;
import dateline.article.ReferenceData;
import dateline.article.entitlement.EntitlementTerms;
import dateline.partner.Partner;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partner in the JSON of the publishing API, as it was set. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Partner",
        description =
                "Somebody who takes feeds under a contract: articles in at least one of the feeds in any (default: all"
                        + " articles), in all of the feeds in all, and in none of the feeds in none")
public record PartnerJson(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "Name in addresses", example = "herald")
        String name,

        @Schema(example = "The Herald") String title,

        @Nullable @Schema(description = "Whom to ask", example = "desk@herald.example")
        String contact,

        @Nullable FeedChoice any,
        @Nullable FeedChoice all,
        @Nullable FeedChoice none,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "full or summary: whether entries have their content or only their summary",
                pattern = "full|summary")
        String content,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Minutes from the publication date of an article until the partner gets it")
        int delay,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "Whether the partner gets scheduled articles before the end of their embargo")
        boolean advance,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, description = "Whether entries have pictures")
        boolean images,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "rss, atom, json, ninjs, newsml; default: rss, atom and json",
                example = "[\"rss\", \"newsml\"]")
        List<String> formats,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "What the partner's programs require of a feed",
                example = "plain")
        String profile,

        @Nullable @Schema(description = "When the contract begins (RFC 3339); default: now")
        Instant from,

        @Nullable @Schema(description = "When the contract ends (RFC 3339); default: never")
        Instant until,

        @Schema(
                requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                description = "After how many hours without a request the operator is warned; 0 for never")
        int quietAfter,

        @Nullable @Schema(accessMode = Schema.AccessMode.READ_ONLY, description = "When the partner was retired")
        Instant retired) {
    static PartnerJson of(Partner partner, EntitlementTerms terms, ReferenceData reference) {
        return new PartnerJson(
                partner.name(),
                partner.title(),
                partner.contact(),
                FeedChoice.of(terms.conditions().anyOf(), reference),
                FeedChoice.of(terms.conditions().allOf(), reference),
                FeedChoice.of(terms.conditions().noneOf(), reference),
                partner.summary() ? "summary" : "full",
                terms.delay(),
                terms.advance(),
                partner.images(),
                partner.formats(),
                partner.profile(),
                partner.starts(),
                partner.ends(),
                partner.quietHours(),
                partner.retired());
    }
}
