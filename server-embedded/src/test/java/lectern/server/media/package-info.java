@NullMarked
package lectern.server.media;

import org.jspecify.annotations.NullMarked;
