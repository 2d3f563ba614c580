package dateline.feed.rss;

import com.rometools.rome.feed.rss.Cloud;
import java.net.URI;

/**
 * The element {@code cloud}: where subscribers register to be told of changes (RSS 2.0, "cloud sub-element of channel"). It
 * has no scheme. Subscribers take https for the protocol {@code https-post}, which the server of rsscloud.io has added, and
 * for the port 443. FeedValidator wants all five attributes, so the procedure is there, and empty: only XML-RPC has one.
 */
final class CloudElement {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private CloudElement() {}

    /** @param registration the address of the registration, https or http */
    static Cloud of(URI registration) {
        boolean secure = "https".equals(registration.getScheme());
        int usual = secure ? HTTPS_PORT : HTTP_PORT;
        Cloud cloud = new Cloud();
        cloud.setDomain(registration.getHost());
        cloud.setPort(registration.getPort() < 0 ? usual : registration.getPort());
        cloud.setPath(registration.getRawPath());
        cloud.setRegisterProcedure("");
        cloud.setProtocol(secure ? "https-post" : "http-post");
        return cloud;
    }
}
