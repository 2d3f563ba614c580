package dateline.article.transfer;

/**
 * The range of numbers of the change log that an export gets in this store.
 *
 * @param base what is added to a number of the export
 * @param last the highest number of the export when the first of it arrived; later acts get new numbers
 * @param same whether this store is the publication that the export is of, so that places in archives stay valid
 */
public record NumberRange(long base, long last, boolean same) {}
