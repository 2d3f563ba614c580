/**
 * HTTP as this server speaks it, for feeds, pages and the publishing API alike: validators and conditional requests
 * content negotiation, content codings, dates, cache lifetimes, query parameters and request bodies (RFC 9110, RFC 9111).
 */
@NullMarked
package dateline.http;

import org.jspecify.annotations.NullMarked;
