/**
 * Dateline stores attributed articles and serves them as feeds.
 *
 * <p>Two journeys matter, and every package exists for one of them. <b>Publish</b>: a request arrives ({@code api}), is
 * checked for what it may do ({@code access}), becomes a checked article ({@code ingest}), and is stored with its credits
 * and numbered ({@code article}, {@code section}, {@code attribution}). <b>Poll</b>: a reader asks for a feed
 * ({@code delivery}), which is assembled from stored articles and written as RSS, Atom or JSON ({@code feed});
 * {@code search} finds articles by their words. {@code page} shows topics and articles to people, {@code http} is the
 * HTTP that all of them speak, {@code operations} runs the program, {@code problem} describes errors.
 *
 * <p>The import rule, kept by a test: problem ← http; problem ← section, attribution ← article ← feed, search ← delivery
 * ← page; article ← access, ingest ← api; operations may import all and is imported by none. There are no cycles.
 */
@NullMarked
package dateline;

import org.jspecify.annotations.NullMarked;
