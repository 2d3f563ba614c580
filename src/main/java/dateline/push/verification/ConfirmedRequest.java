package dateline.push.verification;

import dateline.push.document.SubscribedDocument;

/**
 * A request that its subscriber has confirmed.
 *
 * @param document that of its path
 */
record ConfirmedRequest(Verification verification, SubscribedDocument document) {}
