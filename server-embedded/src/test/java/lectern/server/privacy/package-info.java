@NullMarked
package lectern.server.privacy;

import org.jspecify.annotations.NullMarked;
