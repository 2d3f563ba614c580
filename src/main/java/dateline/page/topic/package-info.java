/** The home page, the pages of topics and their archives, and the guide to a feed. */
@NullMarked
package dateline.page.topic;

import org.jspecify.annotations.NullMarked;
