/** Lists of pages for search engines (sitemaps.org protocol 0.9). */
@NullMarked
package dateline.feed.sitemap;

import org.jspecify.annotations.NullMarked;
