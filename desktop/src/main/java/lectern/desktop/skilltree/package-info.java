/** The chapters of a category as a tree (004). */
@NullMarked
package lectern.desktop.skilltree;

import org.jspecify.annotations.NullMarked;
