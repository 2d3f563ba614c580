/** The pages of tokens: who has which, new ones, whose secrets are shown once, and their end. */
@NullMarked
package dateline.desk.token;

import org.jspecify.annotations.NullMarked;
