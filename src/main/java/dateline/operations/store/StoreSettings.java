package dateline.operations.store;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** The operator's settings of the store. */
@Singleton
public final class StoreSettings {
    private final StoreAddress address;

    StoreSettings(@Value("${datasources.default.url}") String url) {
        address = StoreAddress.of(url);
    }

    /** The address without user name and password. */
    public String shown() {
        return address.url();
    }

    /** The address of the store. */
    public StoreAddress address() {
        return address;
    }
}
