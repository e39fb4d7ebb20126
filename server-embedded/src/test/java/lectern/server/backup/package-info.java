@NullMarked
package lectern.server.backup;

import org.jspecify.annotations.NullMarked;
