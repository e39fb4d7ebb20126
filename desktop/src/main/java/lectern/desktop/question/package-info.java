/** The question bank and its import. */
@NullMarked
package lectern.desktop.question;

import org.jspecify.annotations.NullMarked;
