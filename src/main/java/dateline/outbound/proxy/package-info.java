/** The proxies that an operator sets for requests to the outside. */
@NullMarked
package dateline.outbound.proxy;

import org.jspecify.annotations.NullMarked;
