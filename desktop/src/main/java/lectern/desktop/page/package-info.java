/** What a page is, how it is made and how one goes to it. */
@NullMarked
package lectern.desktop.page;

import org.jspecify.annotations.NullMarked;
