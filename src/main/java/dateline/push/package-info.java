/**
 * Tells subscribers of changes: WebSub (W3C Recommendation), of which this server is its own hub, rssCloud and webhooks.
 *
 * <p>The change log is the queue of deliveries. A subscription's row has the change number that its subscriber has
 * acknowledged, and {@code push.document} says up to which number each document has changed; a subscription is behind when
 * its number is lower. So a change of a topic costs one row, however many subscribe to it, several changes become one
 * delivery by themselves, and nothing is lost when a node ends: what was not acknowledged is still behind. The nodes share
 * the work by claims in the same rows, which expire.
 *
 * <p>{@code push.document} marks the documents that have changed, {@code push.subscription} has the subscriptions,
 * {@code push.request} accepts them, {@code push.verification} asks subscribers before anything is sent, and
 * {@code push.delivery} claims, sends and records.
 * {@code push.hub}, {@code push.cloud} and {@code push.webhook} are the three protocols; {@code push.control} is what
 * operators do, {@code push.progress} what metrics count.
 */
@NullMarked
package dateline.push;

import org.jspecify.annotations.NullMarked;
