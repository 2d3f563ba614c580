package dateline.delivery.response;

/** What a browser may do with a page. */
public final class PagePolicy {
    /** Nothing runs; styles come from here, pictures from where the articles have them (CSP Level 3). */
    public static final String CONTENT = "default-src 'none'; style-src 'self'; img-src https: http: data:;"
            + " media-src https: http:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Nobody elsewhere is told which page a reader came from. */
    public static final String REFERRER = "no-referrer";

    private PagePolicy() {}
}
