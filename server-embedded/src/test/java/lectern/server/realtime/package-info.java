/** Tests of the live channels. */
@NullMarked
package lectern.server.realtime;

import org.jspecify.annotations.NullMarked;
