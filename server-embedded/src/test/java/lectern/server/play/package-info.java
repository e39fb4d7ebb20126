@NullMarked
package lectern.server.play;

import org.jspecify.annotations.NullMarked;
