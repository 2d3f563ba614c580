/**
 * Dateline stores attributed articles and serves them as feeds.
 *
 * <p>It does two things, and every package is part of one of them. <b>Publish</b>: a request arrives ({@code api}), its
 * token and scopes are checked ({@code access}), its content becomes a checked article ({@code ingest}), and the article
 * is stored with its credits and its change number ({@code article}, {@code section}, {@code attribution}). <b>Poll</b>:
 * a reader requests a feed ({@code delivery}), which is assembled from stored articles and written as RSS, Atom or JSON
 * ({@code feed}); {@code search} finds articles by their words. {@code page} shows topics and articles as web pages, {@code desk} has the pages on which editors write,
 * {@code push} tells subscribers of changes and {@code ingest.source} asks other feeds for theirs, by requests of
 * {@code outbound}; {@code http} has the HTTP that these packages
 * share, {@code operations} runs the program, {@code problem} describes errors. {@code partner} says who takes feeds under a
 * contract, and what each may read of them; {@code readership} counts who reads.
 *
 * <p>The import rule, checked by a test: problem ← http; problem ← section, attribution ← article ← feed, search ←
 * delivery ← page, push; http ← outbound ← push, ingest ← api; article ← access ← ingest; feed ← ingest; feed, access ←
 * partner ← delivery, push, api; article ← readership ← delivery, push, api; delivery ← api, which asks it what a partner's
 * feed would be ← desk, which requests what the API offers; operations may import all and
 * is imported by none. There are no cycles.
 */
@NullMarked
package dateline;

import org.jspecify.annotations.NullMarked;
