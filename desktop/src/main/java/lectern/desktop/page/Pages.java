package lectern.desktop.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Parent;
import lectern.model.identity.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Which page stands at which place, which of them are rooms, and which of them whoever is signed in may use: each page
 * says once what its routes ask for. Rooms and what their bars lead to keep their page; others are made anew.
 */
public final class Pages {
    private final Views views;
    private final Set<Permission> permissions;
    private final List<Room> rooms = new ArrayList<>();
    private final List<SubPage> subPages = new ArrayList<>();
    private final Map<Class<? extends Place>, Kind> kinds = new HashMap<>();
    private final Map<Place, Made> kept = new HashMap<>();
    private final List<BooleanSupplier> written = new ArrayList<>();
    private @Nullable Made present;

    /** A page and what is drawn for it. */
    public record Made(Page page, Parent root) {}

    private record Kind(Predicate<Place> allowed, Function<Place, Page> maker) {}

    /** @param permissions what whoever is signed in may do */
    public Pages(Views views, Navigator navigator, Set<Permission> permissions) {
        this.views = views;
        this.permissions = permissions;
        navigator.learn(this::allows);
    }

    /** Says how the page of a kind of place is made that everyone who is signed in may use. */
    public <P extends Place> Pages add(Class<P> kind, Function<P, Page> maker) {
        return put(kind, place -> true, maker);
    }

    /** Says how the page of a kind of place is made, and what its routes ask for. */
    public <P extends Place> Pages add(Class<P> kind, Permission asked, Function<P, Page> maker) {
        return put(kind, place -> permissions.contains(asked), maker);
    }

    /** Says how the page of a kind of place is made, and what its routes ask for at each place. */
    public <P extends Place> Pages add(Class<P> kind, Function<P, Permission> asked, Function<P, Page> maker) {
        return put(kind, place -> permissions.contains(asked.apply(place)), maker);
    }

    private <P extends Place> Pages put(Class<P> kind, Predicate<P> allowed, Function<P, Page> maker) {
        kinds.put(kind, new Kind(place -> allowed.test(kind.cast(place)), place -> maker.apply(kind.cast(place))));
        return this;
    }

    private boolean allows(Place place) {
        Kind kind = kinds.get(place.getClass());
        return kind != null && kind.allowed().test(place);
    }

    /** Says that something written outlives its page. */
    public Pages keeping(BooleanSupplier unsaved) {
        written.add(unsaved);
        return this;
    }

    /** Adds a room to the sidebar, below those that are there. */
    public Pages room(Room room) {
        rooms.add(room);
        return this;
    }

    /** Those of which one may use any page; each leads to the first such page. */
    public List<Room> rooms() {
        return rooms.stream().flatMap(this::entrance).toList();
    }

    private Stream<Room> entrance(Room room) {
        return allows(room.place())
                ? Stream.of(room)
                : subPages(room.id()).stream().limit(1).map(first -> new Room(room.id(), room.icon(), first.place()));
    }

    /** Adds a page to the bar of its room, behind those that are there. */
    public Pages subPage(SubPage page) {
        subPages.add(page);
        return this;
    }

    /** The pages that the bar of a room leads to and one may use, in their order; none where it is a single page. */
    public List<SubPage> subPages(String room) {
        return subPages.stream()
                .filter(page -> page.place().room().equals(room) && allows(page.place()))
                .toList();
    }

    /** The page of a place, made on the first visit. */
    public Made at(Place place) {
        boolean lasting = rooms.stream().anyMatch(room -> room.place().equals(place))
                || subPages.stream().anyMatch(page -> page.place().equals(place));
        Made made = lasting ? kept.computeIfAbsent(place, this::make) : make(place);
        present = made;
        return made;
    }

    /** Whether something is written, on any page, that would be lost if the console closed. */
    public boolean unsaved() {
        Made shown = present;
        return kept.values().stream().anyMatch(made -> made.page().unsaved())
                || written.stream().anyMatch(BooleanSupplier::getAsBoolean)
                || shown != null && shown.page().unsaved();
    }

    private Made make(Place place) {
        Kind kind = kinds.get(place.getClass());
        if (kind == null) {
            throw new IllegalArgumentException("no page for " + place);
        }
        Page page = kind.maker().apply(place);
        return new Made(page, views.load(page));
    }
}
