package dateline.push.delivery;

import dateline.access.TokenRegistry;
import dateline.push.subscription.Subscription;
import jakarta.inject.Singleton;

/** The tokens by which subscriptions of partners' feeds were requested. A subscription ends with its token. */
@Singleton
public final class PartnerTokens {
    private static final String CLIENT = "token ";

    private final TokenRegistry tokens;

    PartnerTokens(TokenRegistry tokens) {
        this.tokens = tokens;
    }

    /** A token as the client of a subscription. */
    public static String client(String id) {
        return CLIENT + id;
    }

    /** Whether a subscription was requested by a token that is not valid any more. */
    boolean haveEnded(Subscription subscription) {
        String client = subscription.client();
        return client.startsWith(CLIENT) && !tokens.isValid(client.substring(CLIENT.length()));
    }
}
