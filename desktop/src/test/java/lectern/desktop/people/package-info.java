@NullMarked
package lectern.desktop.people;

import org.jspecify.annotations.NullMarked;
