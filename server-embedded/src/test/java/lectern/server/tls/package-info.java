@NullMarked
package lectern.server.tls;

import org.jspecify.annotations.NullMarked;
