package dateline.api.article;

import io.swagger.v3.oas.annotations.media.Schema;

/** The request body of the act {@code withdraw}. */
@Schema(name = "WithdrawalAct")
record WithdrawalBody(
        @Schema(description = "The notice for readers, shown at the article's address and in tombstones")
        String text) {}
