package dateline.desk.session;

import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;
import org.jspecify.annotations.Nullable;

/**
 * The page to sign in.
 *
 * @param fault key of the message that says what was wrong; null for none
 * @param next path within the desk of the page that was asked for
 * @param link the secret of a link, which signs in without a token; null for none
 * @param kept what was typed into the form that came without a session; null when there was none
 */
public record SignInPage(
        DeskLayout layout,
        @Nullable String fault,
        String next,
        @Nullable String link,
        @Nullable FormValues kept) {}
