@NullMarked
package lectern.server.exchange;

import org.jspecify.annotations.NullMarked;
