/**
 * The publishing API: every address under {@code /api}, in one package for each noun. Controllers read a request, call
 * {@code ingest} to check it and {@code article} to carry it out, and write the answer.
 */
@NullMarked
package dateline.api;

import org.jspecify.annotations.NullMarked;
