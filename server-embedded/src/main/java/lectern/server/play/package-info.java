/** Tracks, challenges, answers and progress (004). */
@NullMarked
package lectern.server.play;

import org.jspecify.annotations.NullMarked;
