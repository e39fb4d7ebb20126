@NullMarked
package lectern.server.secret;

import org.jspecify.annotations.NullMarked;
