/**
 * Who reads, at the desk: polls, readers and subscribers of each feed on each day, with plots that the server draws as SVG, so
 * that they need no script.
 */
@NullMarked
package dateline.desk.readers;

import org.jspecify.annotations.NullMarked;
