package lectern.desktop.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Parent;

/**
 * Which page stands at which place, and which of them are rooms. Rooms and what their bars lead to keep their page;
 * others are made anew.
 */
public final class Pages {
    private final Views views;
    private final Navigator navigator;
    private final List<Room> rooms = new ArrayList<>();
    private final List<SubPage> subPages = new ArrayList<>();
    private final Map<Class<? extends Place>, Function<Place, Page>> makers = new HashMap<>();
    private final Map<Place, Made> kept = new HashMap<>();

    /** A page and what is drawn for it. */
    public record Made(Page page, Parent root) {}

    public Pages(Views views, Navigator navigator) {
        this.views = views;
        this.navigator = navigator;
    }

    /** Says how the page of a kind of place is made. */
    public <P extends Place> Pages add(Class<P> kind, Function<P, Page> maker) {
        makers.put(kind, place -> maker.apply(kind.cast(place)));
        navigator.learn(kind);
        return this;
    }

    /** Adds a room to the sidebar, below those that are there. */
    public Pages room(Room room) {
        rooms.add(room);
        return this;
    }

    public List<Room> rooms() {
        return List.copyOf(rooms);
    }

    /** Adds a page to the bar of its room, behind those that are there. */
    public Pages subPage(SubPage page) {
        subPages.add(page);
        return this;
    }

    /** The pages that the bar of a room leads to, in their order; none where the room is a single page. */
    public List<SubPage> subPages(String room) {
        return subPages.stream()
                .filter(page -> page.place().room().equals(room))
                .toList();
    }

    /** The page of a place, made on the first visit. */
    public Made at(Place place) {
        boolean lasting = rooms.stream().anyMatch(room -> room.place().equals(place))
                || subPages.stream().anyMatch(page -> page.place().equals(place));
        return lasting ? kept.computeIfAbsent(place, this::make) : make(place);
    }

    private Made make(Place place) {
        Function<Place, Page> maker = makers.get(place.getClass());
        if (maker == null) {
            throw new IllegalArgumentException("no page for " + place);
        }
        Page page = maker.apply(place);
        return new Made(page, views.load(page));
    }
}
