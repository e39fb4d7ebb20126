/** WebSocket messages of the classroom channel. */
@NullMarked
package lectern.model.realtime;

import org.jspecify.annotations.NullMarked;
