package lectern.desktop.page;

/** Somewhere one can go. A record that carries what its page needs to know, for example which classroom. */
public interface Place {

    /** The room of the sidebar that it belongs to. */
    String room();
}
