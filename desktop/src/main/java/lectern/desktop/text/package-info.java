/** Texts in every language, switchable while the console runs. */
@NullMarked
package lectern.desktop.text;

import org.jspecify.annotations.NullMarked;
