/** Backups of all that a school has, as the wire shows them. */
@NullMarked
package lectern.model.backup;

import org.jspecify.annotations.NullMarked;
