/**
 * Forms of the desk: their values, and the check that a page of this server has sent them. One filter reads each form, so no
 * controller can forget the check.
 */
@NullMarked
package dateline.desk.form;

import org.jspecify.annotations.NullMarked;
