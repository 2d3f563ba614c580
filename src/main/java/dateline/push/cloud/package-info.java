/**
 * rssCloud (the walkthrough of 2009 and the element {@code cloud} of RSS 2.0): subscribers are told the address of the feed
 * that has changed, and fetch it themselves.
 */
@NullMarked
package dateline.push.cloud;

import org.jspecify.annotations.NullMarked;
