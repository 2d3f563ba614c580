package dateline.access.wire;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The settings of the formats that other newsrooms take (ninjs, NewsML-G2).
 *
 * @param open whether everybody may read them; otherwise a token with the scope read is needed
 */
@ConfigurationProperties("dateline.wire")
public record WireSettings(@Bindable(defaultValue = "false") boolean open) {}
