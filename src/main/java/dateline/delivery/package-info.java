/**
 * A document over HTTP: feed addresses, validators, conditional requests.
 */
@NullMarked
package dateline.delivery;

import org.jspecify.annotations.NullMarked;
