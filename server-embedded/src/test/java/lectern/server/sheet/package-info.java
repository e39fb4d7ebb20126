@NullMarked
package lectern.server.sheet;

import org.jspecify.annotations.NullMarked;
