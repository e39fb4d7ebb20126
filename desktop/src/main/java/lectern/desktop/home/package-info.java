/** The page that answers: can my class start now? */
@NullMarked
package lectern.desktop.home;

import org.jspecify.annotations.NullMarked;
