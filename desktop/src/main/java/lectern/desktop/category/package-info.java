/** The categories as a tree (004). */
@NullMarked
package lectern.desktop.category;

import org.jspecify.annotations.NullMarked;
