/** Questions to start with where somebody wants to try Lectern before bringing their own. */
@NullMarked
package lectern.desktop.sample;

import org.jspecify.annotations.NullMarked;
