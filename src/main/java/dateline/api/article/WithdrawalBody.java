package dateline.api.article;

import io.swagger.v3.oas.annotations.media.Schema;

/** What the act withdraw takes. */
@Schema(name = "WithdrawalAct")
record WithdrawalBody(
        @Schema(description = "For readers: shown at the article's address and in tombstones")
        String text) {}
