package dateline.desk.session;

import dateline.desk.form.FormValues;
import dateline.desk.layout.DeskLayout;

/**
 * A page from which a form is sent again that had come without a session.
 *
 * @param next path within the desk that the form is for
 * @param values what was typed
 */
public record KeptFormPage(DeskLayout layout, String next, FormValues values) {}
