/** Lists of feeds (OPML) and of pages (sitemaps). */
@NullMarked
package dateline.delivery.list;

import org.jspecify.annotations.NullMarked;
