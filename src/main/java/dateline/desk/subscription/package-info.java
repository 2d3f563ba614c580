/** The pages of subscriptions and webhooks: how they stand, what they were told, and what an operator can do about them. */
@NullMarked
package dateline.desk.subscription;

import org.jspecify.annotations.NullMarked;
