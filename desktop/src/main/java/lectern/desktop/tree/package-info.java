/** Things that stand below one another: shown as a tree, moved by keys and by the mouse. */
@NullMarked
package lectern.desktop.tree;

import org.jspecify.annotations.NullMarked;
