/** Backups: how the last went, one more, a copy on a stick. */
@NullMarked
package lectern.desktop.backup;

import org.jspecify.annotations.NullMarked;
