/** Pictures, videos and sounds on the wire. */
@NullMarked
package lectern.model.media;

import org.jspecify.annotations.NullMarked;
