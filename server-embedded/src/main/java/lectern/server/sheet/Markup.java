package lectern.server.sheet;

import java.io.Reader;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * XML from strangers, read forwards. It has no DOCTYPE and so no entities of its own, nothing is fetched, elements are
 * nested at most 64 deep, and memory does not grow with the file. Names are without their namespace. Whatever is wrong
 * ends in {@link Refused}.
 */
public final class Markup {
    private static final int DEEPEST = 64;
    private static final String BROKEN = "it is no well-formed XML";

    /** What is wrong, in words for whoever has to mend the file. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String reason;
        private final long line;

        Refused(String reason, @Nullable Location place, @Nullable Throwable cause) {
            super(reason, cause);
            this.reason = reason;
            this.line = place == null ? 1 : Math.max(1, place.getLineNumber());
        }

        /** The reason alone, without a place. */
        public String reason() {
            return reason;
        }

        /** The line, from 1. */
        public long line() {
            return line;
        }
    }

    private final XMLStreamReader reader;
    private int depth;
    private int event = XMLStreamConstants.START_DOCUMENT;

    /** Stands before the root. The reader is closed by whoever opened it. */
    public Markup(Reader text) throws Refused {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            reader = factory.createXMLStreamReader(new MarkupBound(text));
        } catch (DomainException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw refused(e, null);
        }
    }

    private static Refused refused(Exception e, @Nullable Location place) {
        Throwable cause = e instanceof XMLStreamException wrapped && wrapped.getNestedException() != null
                ? wrapped.getNestedException()
                : e;
        Location known = place == null && e instanceof XMLStreamException told ? told.getLocation() : place;
        String reason = cause instanceof MarkupBound.TooLong ? String.valueOf(cause.getMessage()) : BROKEN;
        return new Refused(reason, known, cause);
    }

    /** Goes to the next event, false after the last. */
    public boolean next() throws Refused {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            event = reader.next();
        } catch (DomainException e) {
            throw e; // a bound of whoever reads beneath
        } catch (XMLStreamException | RuntimeException e) {
            throw refused(e, reader.getLocation());
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw refused("it has a DOCTYPE or entities of its own: remove them");
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw refused("its elements are nested more than " + DEEPEST + " deep");
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return true;
    }

    private Refused refused(String reason) {
        return new Refused(reason, reader.getLocation(), null);
    }

    /** Whether an element begins here. */
    public boolean starts() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Whether an element of this name begins here. */
    public boolean starts(String name) {
        return starts() && reader.getLocalName().equals(name);
    }

    /** Whether an element of this name ends here. */
    public boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    /** The name of the element that begins or ends here. */
    public String name() {
        return reader.getLocalName();
    }

    /** How many elements are open; one that ends here is not. */
    public int depth() {
        return depth;
    }

    /** The line where the reading is, from 1. */
    public long line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** An attribute of the element that begins here, null where it has none of that name. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /**
     * The text to the end of the element that begins here, its children's included.
     *
     * @param longest characters; more are refused
     * @param without names of children whose text is passed over
     */
    public String text(int longest, List<String> without) throws Refused {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (next() && depth > outside) {
            if (starts() && without.contains(reader.getLocalName())) {
                skip();
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                if (reader.getTextLength() > longest - text.length()) {
                    throw refused("a text is longer than " + longest + " characters");
                }
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString();
    }

    /** Goes to the end of the element that begins here. */
    public void skip() throws Refused {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // on to its end
        }
    }
}
