package lectern.desktop.page;

import org.kordamp.ikonli.Ikon;

/**
 * A line of the sidebar. Its name is the text {@code room.<id>}.
 *
 * @param id as {@link Place#room} gives it
 * @param place where it leads
 */
public record Room(String id, Ikon icon, Place place) {}
