/**
 * The publishing API: every address under {@code /api}, with one package for each noun. A controller reads a request,
 * calls {@code ingest} to check it and {@code article} to carry it out, and returns the answer.
 */
@NullMarked
package dateline.api;

import org.jspecify.annotations.NullMarked;
