@NullMarked
package lectern.server.importing;

import org.jspecify.annotations.NullMarked;
