package dateline.api;

/**
 * What a request to create or change something has stored.
 *
 * @param isNew whether it did not exist before
 * @param json as the publishing API writes it
 */
public record SavedResource<T>(boolean isNew, T json) {}
