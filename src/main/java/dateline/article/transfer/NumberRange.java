package dateline.article.transfer;

/**
 * The change numbers that an export gets in this store.
 *
 * @param base the number to add to a change number of the export
 * @param last the highest change number of the export when its import began; later acts get new numbers
 * @param same whether this store is the same publication as the export, so that places in archives stay valid
 */
public record NumberRange(long base, long last, boolean same) {}
