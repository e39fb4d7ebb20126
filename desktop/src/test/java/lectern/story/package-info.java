/** Whole stories on real parts: a server process, browsers, power cuts. */
@NullMarked
package lectern.story;

import org.jspecify.annotations.NullMarked;
