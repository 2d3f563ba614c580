/** Reading credits: persons, their roles, places and agencies, in many languages. */
@NullMarked
package dateline.ingest.credit;

import org.jspecify.annotations.NullMarked;
