package dateline.push.delivery;

import dateline.push.document.SubscribedDocument;
import dateline.push.subscription.Subscription;

/** A claimed subscription that is behind, and the document that it is for. */
public record Delivery(Subscription subscription, SubscribedDocument document) {}
