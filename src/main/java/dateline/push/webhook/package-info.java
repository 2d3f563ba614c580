/**
 * Webhooks: each change of an article is told to a program as JSON, signed as in the Standard Webhooks specification 1.0.
 * A webhook has a subscription of the change log, so it goes on where it stopped, and can be set back to any number.
 */
@NullMarked
package dateline.push.webhook;

import org.jspecify.annotations.NullMarked;
