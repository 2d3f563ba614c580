/** The response to a request for a document: status, header fields and body. */
@NullMarked
package dateline.delivery.response;

import org.jspecify.annotations.NullMarked;
