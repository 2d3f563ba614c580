/**
 * This server as a subscriber (WebSub): it asks the hubs of feeds to be told of changes, confirms what it has asked for, and
 * takes what they send through the same intake as documents that are pulled.
 *
 * <p>What is to be asked, and what has come, is in the store: a node that ends loses nothing, and several nodes share the work.
 * A document is stored before it is acknowledged, and taken under the claim of its feed's host.
 */
@NullMarked
package dateline.ingest.source.hub;

import org.jspecify.annotations.NullMarked;
