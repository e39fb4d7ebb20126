/** Live channels: who is connected, what they are told, what they missed. */
@NullMarked
package lectern.server.realtime;

import org.jspecify.annotations.NullMarked;
