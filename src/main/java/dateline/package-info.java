/**
 * Dateline stores attributed articles and serves them as feeds.
 *
 * <p>Two journeys matter, and every package exists for one of them. <b>Publish</b>: an article is handed in
 * ({@code ingest}), checked against who is asking ({@code access}), stored with its credits and numbered
 * ({@code article}, {@code section}, {@code attribution}). <b>Poll</b>: a reader asks for a feed
 * ({@code delivery}), which is assembled from stored articles and written as RSS, Atom or JSON ({@code feed});
 * {@code search} finds articles by their words. {@code page} shows topics and articles to people, {@code operations} runs the program, {@code problem} says no.
 *
 * <p>The import rule, kept by a test: problem ← section, attribution ← article ← feed, search ← delivery ← page; access
 * and ingest stand beside feed; operations may import all and is imported by none. There are no cycles.
 */
@NullMarked
package dateline;

import org.jspecify.annotations.NullMarked;
