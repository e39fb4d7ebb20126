package lectern.desktop.people;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The pictures that children sign in with, as the server draws them. */
final class Drawings {
    private final Map<String, SVGDocument> documents = new HashMap<>();
    private final SVGLoader loader = new SVGLoader();

    /** Takes one in. */
    void put(String name, byte[] svg) {
        SVGDocument document = loader.load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
        documents.put(name, Objects.requireNonNull(document, name));
    }

    /** Draws one into a square. */
    void draw(Graphics2D graphics, String name, float x, float y, float side) {
        Objects.requireNonNull(documents.get(name), name)
                .render((java.awt.Component) null, graphics, new ViewBox(x, y, side, side));
    }
}
