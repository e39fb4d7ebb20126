/** What students report about questions (004). */
@NullMarked
package lectern.desktop.feedback;

import org.jspecify.annotations.NullMarked;
