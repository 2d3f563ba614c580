/** What push does and how far it is behind, for those who operate the server. */
@NullMarked
package dateline.push.progress;

import org.jspecify.annotations.NullMarked;
