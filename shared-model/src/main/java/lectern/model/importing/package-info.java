/** Imports, their history, and exports on the wire. */
@NullMarked
package lectern.model.importing;

import org.jspecify.annotations.NullMarked;
