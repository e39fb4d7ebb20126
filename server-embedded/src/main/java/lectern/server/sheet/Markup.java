package lectern.server.sheet;

import java.io.Reader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * XML from strangers, read forwards. It has no DOCTYPE and so no entities of its own, nothing is fetched, elements are
 * nested at most 64 deep, and memory does not grow with the file. Names are without their namespace. Whatever is wrong
 * ends in an {@link XMLStreamException} with a message for people.
 */
public final class Markup {
    private static final int DEEPEST = 64;
    private static final String BROKEN = "it is no well-formed XML";

    private final XMLStreamReader reader;
    private int depth;
    private int event = XMLStreamConstants.START_DOCUMENT;

    /** Stands before the root. The reader is closed by whoever opened it. */
    public Markup(Reader text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            reader = factory.createXMLStreamReader(new MarkupBound(text));
        } catch (DomainException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new XMLStreamException(BROKEN, e);
        }
    }

    /** Goes to the next event, false after the last. */
    public boolean next() throws XMLStreamException {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            event = reader.next();
        } catch (DomainException e) {
            throw e; // a bound of whoever reads beneath
        } catch (RuntimeException e) {
            throw new XMLStreamException(BROKEN, reader.getLocation(), e);
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("it has a DOCTYPE or entities of its own: remove them", reader.getLocation());
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw new XMLStreamException(
                    "its elements are nested more than " + DEEPEST + " deep", reader.getLocation());
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return true;
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
    public String text(int longest, List<String> without) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (next() && depth > outside) {
            if (starts() && without.contains(reader.getLocalName())) {
                skip();
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                if (reader.getTextLength() > longest - text.length()) {
                    throw new XMLStreamException(
                            "a text is longer than " + longest + " characters", reader.getLocation());
                }
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString();
    }

    /** Goes to the end of the element that begins here. */
    public void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // on to its end
        }
    }
}
