@NullMarked
package lectern.server.role;

import org.jspecify.annotations.NullMarked;
