@NullMarked
package lectern.server.attack;

import org.jspecify.annotations.NullMarked;
