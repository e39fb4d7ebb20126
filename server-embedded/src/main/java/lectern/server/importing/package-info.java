/** The one importer, for whatever is imported, and its history. Knows no feature: each one registers its target. */
@NullMarked
package lectern.server.importing;

import org.jspecify.annotations.NullMarked;
