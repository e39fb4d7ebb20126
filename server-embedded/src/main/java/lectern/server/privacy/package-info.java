/** What every feature that keeps something about people tells of it and forgets of it (000). */
@NullMarked
package lectern.server.privacy;

import org.jspecify.annotations.NullMarked;
