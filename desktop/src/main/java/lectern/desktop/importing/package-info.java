/** The one importer, for every kind of file, and the history of imports. */
@NullMarked
package lectern.desktop.importing;

import org.jspecify.annotations.NullMarked;
