/**
 * An agency's item as the fields of an article, whatever format the item has. The readers of the formats ({@code ninjs},
 * {@code newsml}) say what an item has and where it has it; what that means for an article is decided here, so that it is
 * the same in every format.
 *
 * <p>The item's id identifies the article. A newer version updates it: a property that is not there keeps what is stored,
 * except embargo, expiry and the note to editors, which belong to a version, and so end with it unless the item says that
 * it is a part only. An older version changes nothing. A withheld item is a draft, or, when it is public already, is
 * withdrawn, as a canceled item is. An item that has expired is a draft.
 *
 * <p>The fields go through the same checks as those of every article; {@code FieldPlaces} gives their faults the places in
 * the item.
 */
@NullMarked
package dateline.ingest.item;

import org.jspecify.annotations.NullMarked;
