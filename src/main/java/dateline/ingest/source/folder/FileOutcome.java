package dateline.ingest.source.folder;

import org.jspecify.annotations.Nullable;

/**
 * What came of a file.
 *
 * @param taken how many articles are new or have changed
 * @param unselected how many articles the rules of the source leave out
 * @param refusal why nothing of it, or not all, was taken; null when all was
 * @param isDone whether at least a part of it was taken, or there is nothing in it to take
 * @param report as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // Never changed or compared.
record FileOutcome(int taken, int unselected, @Nullable String refusal, boolean isDone, byte[] report) {}
