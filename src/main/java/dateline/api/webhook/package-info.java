/** The webhooks in the publishing API: create or change, read, list, resume, delete. */
@NullMarked
package dateline.api.webhook;

import org.jspecify.annotations.NullMarked;
