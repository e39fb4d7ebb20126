/** The database: transactions that are on disk when they return, migrations, the two engines behind one door. */
@NullMarked
package lectern.server.storage;

import org.jspecify.annotations.NullMarked;
