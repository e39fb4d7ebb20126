/** Health, metrics and the first set-up. */
@NullMarked
package lectern.server.platform;

import org.jspecify.annotations.NullMarked;
