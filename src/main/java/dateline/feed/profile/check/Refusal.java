package dateline.feed.profile.check;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a taker would refuse.
 *
 * @param article the id of the article; null for the feed as a whole
 * @param rule the requirement that is not met
 * @param reason a sentence that says what to change
 * @param requirement the address of the page with the requirement
 */
public record Refusal(@Nullable UUID article, Rule rule, String reason, URI requirement) {}
