/** HTTP as a feed needs it: validators, conditional requests, content codings, dates, cache lifetimes. */
@NullMarked
package dateline.delivery.http;

import org.jspecify.annotations.NullMarked;
