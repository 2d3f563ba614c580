/**
 * HTTP for feeds, pages and the publishing API: validators and conditional requests, content negotiation, content codings,
 * dates, cache lifetimes and query parameters (RFC 9110, RFC 9111).
 */
@NullMarked
package dateline.http;

import org.jspecify.annotations.NullMarked;
