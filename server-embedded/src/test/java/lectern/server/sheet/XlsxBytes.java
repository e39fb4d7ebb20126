package lectern.server.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks part by part, so that each can be as odd as a test needs it. */
public final class XlsxBytes {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A workbook with these sheets, the content of each between {@code <worksheet>} and its end. */
    public static XlsxBytes of(String... sheets) {
        XlsxBytes book = new XlsxBytes();
        StringBuilder entries = new StringBuilder();
        StringBuilder links = new StringBuilder();
        for (int i = 1; i <= sheets.length; i++) {
            entries.append("<sheet name=\"Sheet %d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
            links.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, OFFICE, i));
            book.part("xl/worksheets/sheet" + i + ".xml", "<worksheet>" + sheets[i - 1] + "</worksheet>");
        }
        links.append("<Relationship Id=\"s\" Type=\"%s/styles\" Target=\"styles.xml\"/>".formatted(OFFICE));
        links.append("<Relationship Id=\"t\" Type=\"%s/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                .formatted(OFFICE));
        book.part(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(OFFICE));
        book.part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"%s\"><workbookPr/><sheets>%s</sheets></workbook>".formatted(OFFICE, entries));
        book.part("xl/_rels/workbook.xml.rels", "<Relationships>" + links + "</Relationships>");
        book.strings();
        book.styles("");
        return book;
    }

    /** A sheet with rows of texts written in place. */
    public static XlsxBytes rows(String[]... rows) {
        StringBuilder sheet = new StringBuilder("<sheetData>");
        for (String[] row : rows) {
            sheet.append("<row>");
            for (String cell : row) {
                sheet.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
            }
            sheet.append("</row>");
        }
        return of(sheet.append("</sheetData>").toString());
    }

    /** Puts a part in, or another in its place. */
    public XlsxBytes part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The names of its parts. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /** Changes what a part holds. */
    public XlsxBytes change(String name, UnaryOperator<byte[]> change) {
        parts.computeIfPresent(name, (same, content) -> change.apply(content));
        return this;
    }

    XlsxBytes part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    XlsxBytes without(String name) {
        parts.remove(name);
        return this;
    }

    /** The texts that cells refer to, as XML. */
    public XlsxBytes strings(String... items) {
        return part("xl/sharedStrings.xml", "<sst>" + String.join("", items) + "</sst>");
    }

    /** Styles 0, 1, 2 … of these formats, behind formats of the workbook's own. */
    public XlsxBytes styles(String ownFormats, int... formatIds) {
        StringBuilder styles = new StringBuilder("<styleSheet><numFmts>" + ownFormats + "</numFmts><cellXfs>");
        for (int id : formatIds) {
            styles.append("<xf numFmtId=\"").append(id).append("\"/>");
        }
        return part("xl/styles.xml", styles.append("</cellXfs></styleSheet>").toString());
    }

    /** The file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
