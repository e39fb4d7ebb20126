/** Backups, made each day and when somebody asks, and taken away as copies. */
@NullMarked
package lectern.server.backup;

import org.jspecify.annotations.NullMarked;
