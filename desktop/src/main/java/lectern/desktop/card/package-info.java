/** Knowledge cards (004). */
@NullMarked
package lectern.desktop.card;

import org.jspecify.annotations.NullMarked;
