/** Tracks, challenges and progress on the wire. */
@NullMarked
package lectern.model.play;

import org.jspecify.annotations.NullMarked;
