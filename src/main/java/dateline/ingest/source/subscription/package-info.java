/**
 * What this server has subscribed to at the hubs of feeds (WebSub), and how that stands. Each subscription has a callback of its
 * own that nobody can guess; a renewal is a new subscription with a new callback, which replaces the earlier one as soon as the
 * hub has confirmed it (WebSub §5.1.1).
 */
@NullMarked
package dateline.ingest.source.subscription;

import org.jspecify.annotations.NullMarked;
