/** Pictures, videos and sounds that content shows: received, checked, served, swept. */
@NullMarked
package lectern.server.media;

import org.jspecify.annotations.NullMarked;
