/** What the school decides while Lectern runs, kept in the database. */
@NullMarked
package lectern.server.settings;

import org.jspecify.annotations.NullMarked;
