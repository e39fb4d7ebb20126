package lectern.server.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import lectern.model.wire.DomainException;
import org.jspecify.annotations.Nullable;

/** What a workbook says about its sheets: their names and parts, its formats, the part with its texts. */
final class Workbook {
    /** The parts that say where the others are, wherever a program puts them. */
    private static final Pattern SMALL =
            Pattern.compile("(?:.*/)?(?:[^/]*\\.rels|workbook\\d*\\.xml|styles\\d*\\.xml)");

    private static final int LONGEST_PART = 4 * 1024 * 1024;
    private static final int LONGEST_PARTS = 16 * 1024 * 1024;
    private static final int MOST_SHEETS = 1000;
    private static final int MOST_STYLES = 100_000;
    private static final int LONGEST_CODE = 255;

    /** A sheet and the part that holds it. */
    record Entry(String name, String part) {}

    /** Where a part refers to another. */
    private record Link(String type, String target) {}

    private final Map<String, byte[]> parts = new HashMap<>();
    private final List<Entry> sheets = new ArrayList<>();
    private @Nullable String strings;
    private CellFormats formats = new CellFormats(false);

    private Workbook() {}

    /** Reads it, and with it all that is in the zip once, so that what follows finds it whole. */
    static Workbook read(SourceFile file) throws IOException {
        if (file.size() == 0) {
            throw Unreadable.file("the file is empty");
        }
        if (file.oldWorkbook()) {
            throw Unreadable.file("this workbook has a password or the form of Excel before 2007: save it as .xlsx"
                    + " without a password");
        }
        if (!file.zip()) {
            throw Unreadable.file("this is no workbook: choose a file that was saved as .xlsx");
        }
        Workbook workbook = new Workbook();
        workbook.collect(file);
        try {
            workbook.resolve();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        workbook.parts.clear();
        return workbook;
    }

    /** What it means that a part is no XML that can be read. */
    static DomainException broken(XMLStreamException e) {
        return ZipParts.damaged(e);
    }

    List<Entry> sheets() {
        return sheets;
    }

    /** The part with the texts, null where there is none. */
    @Nullable
    String strings() {
        return strings;
    }

    CellFormats formats() {
        return formats;
    }

    private void collect(SourceFile file) throws IOException {
        int kept = 0;
        try (ZipParts zip = new ZipParts(file)) {
            for (String name = zip.next(); name != null; name = zip.next()) {
                if (SMALL.matcher(name).matches()) {
                    byte[] part = zip.inside().readNBytes(LONGEST_PART + 1);
                    kept += part.length;
                    if (part.length > LONGEST_PART || kept > LONGEST_PARTS) {
                        throw ZipParts.damaged(null);
                    }
                    parts.put(name, part);
                }
            }
        }
    }

    private void resolve() throws IOException, XMLStreamException {
        String main = links("").values().stream()
                .filter(link -> link.type.endsWith("/officeDocument"))
                .map(Link::target)
                .findFirst()
                .orElse("xl/workbook.xml");
        byte[] content = parts.get(main);
        if (content == null) {
            throw Unreadable.file("this is a zip file but no workbook that can be read: save it as .xlsx");
        }
        Map<String, Link> links = links(main);
        main(markup(content), links);
        if (sheets.isEmpty()) {
            throw Unreadable.file("the workbook has no sheet with cells: choose another");
        }
        for (Link link : links.values()) {
            if (link.type.endsWith("/sharedStrings")) {
                strings = link.target;
            }
            byte[] styles = link.type.endsWith("/styles") ? parts.get(link.target) : null;
            if (styles != null) {
                styles(markup(styles));
            }
        }
    }

    private void main(Markup markup, Map<String, Link> links) throws XMLStreamException {
        while (markup.next()) {
            if (markup.starts("workbookPr")) {
                String from1904 = markup.attribute("date1904");
                formats = new CellFormats("1".equals(from1904) || "true".equals(from1904));
            } else if (markup.starts("sheet") && sheets.size() < MOST_SHEETS) {
                String id = markup.attribute("id");
                Link link = id == null ? null : links.get(id);
                String name = markup.attribute("name");
                if (link != null && link.type.endsWith("/worksheet")) {
                    sheets.add(new Entry(name == null ? "" : name, link.target));
                }
            }
        }
    }

    private void styles(Markup markup) throws XMLStreamException {
        boolean inside = false;
        int styles = 0;
        while (markup.next()) {
            if (markup.starts("cellXfs") || markup.ends("cellXfs")) {
                inside = markup.starts();
            } else if (inside && markup.starts("xf") && styles++ < MOST_STYLES) {
                formats.style(number(markup.attribute("numFmtId")));
            } else if (markup.starts("numFmt")) {
                String code = markup.attribute("formatCode");
                if (code != null && code.length() <= LONGEST_CODE) {
                    formats.code(number(markup.attribute("numFmtId")), code);
                }
            }
        }
    }

    /** A number in an attribute, -1 where there is none. */
    static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** To what a part refers, by the ids that it uses. */
    private Map<String, Link> links(String part) throws IOException, XMLStreamException {
        int name = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, name);
        byte[] content = parts.get(folder + "_rels/" + part.substring(name) + ".rels");
        Map<String, Link> links = new HashMap<>();
        if (content == null) {
            return links;
        }
        Markup markup = markup(content);
        while (markup.next()) {
            if (markup.starts("Relationship")) {
                String id = markup.attribute("Id");
                String type = markup.attribute("Type");
                String target = markup.attribute("Target");
                if (id != null && type != null && target != null) {
                    links.put(id, new Link(type, path(folder, target)));
                }
            }
        }
        return links;
    }

    /** Where a target is, written from a folder or from the root. */
    private static String path(String folder, String target) {
        String path = target.startsWith("/") ? target : folder + target;
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..") && !names.isEmpty()) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                names.add(name);
            }
        }
        return ZipParts.key(String.join("/", names));
    }

    private static Markup markup(byte[] part) throws IOException, XMLStreamException {
        return new Markup(text(new ByteArrayInputStream(part)));
    }

    /** The text of a part: UTF-8, or UTF-16 with its mark. */
    static Reader text(InputStream part) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(part, 3);
        byte[] head = bytes.readNBytes(3);
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (EncodingProbe.startsWith(head, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (EncodingProbe.startsWith(head, 0xFE, 0xFF) || EncodingProbe.startsWith(head, 0xFF, 0xFE)) {
            charset = (head[0] & 0xFF) == 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            mark = 2;
        }
        bytes.unread(head, mark, head.length - mark);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
