package lectern.desktop.people;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.model.roster.PictureCard;
import lectern.model.roster.SignInCard;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Cards to be cut out, ten on a sheet of A4. Letters are drawn as shapes with the fonts that Java finds, so that names of
 * every script come out as the screen shows them, whatever fonts the printer knows.
 */
final class CardSheet {
    private static final int ACROSS = 2;
    private static final int DOWN = 5;
    private static final float MARGIN = 28;
    private static final float PAD = 12;
    private static final float EDGE = 3;
    /** A reader needs this much white around a QR code, and the cut line is not white. */
    private static final int QUIET_MODULES = 4;

    private static final float SEAM = 0.15f;
    private static final Color LINE = new Color(0x9A9A9A);
    private static final Color HUSH = new Color(0x555B66);
    private static final Font FONT = new Font(Font.DIALOG, Font.PLAIN, 1);

    private final String address;
    private final Words words;

    /**
     * What stands on a card beside the student's own.
     *
     * @param open what to do with the address
     * @param code what the code is
     * @param pictures what the pictures are
     */
    record Words(String open, String code, String pictures) {}

    /** @param address of the server as students type it; empty where there is none */
    CardSheet(String address, Words words) {
        this.address = address;
        this.words = words;
    }

    /** Draws one card into its place. */
    private interface Drawer<C> {
        void draw(Graphics2D graphics, C card, Rectangle2D.Float place);
    }

    /** Draws sign-in cards, each with its code and a QR code of it, as a PDF. */
    byte[] cards(List<SignInCard> cards) {
        return pdf(cards, this::card);
    }

    /** Draws picture cards as a PDF. */
    byte[] pictures(List<PictureCard> cards, Drawings drawings) {
        return pdf(cards, (graphics, card, place) -> pictures(graphics, card, drawings, place));
    }

    private static <C> byte[] pdf(List<C> cards, Drawer<C> drawer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            document.open();
            float width = (PageSize.A4.getWidth() - 2 * MARGIN) / ACROSS;
            float height = (PageSize.A4.getHeight() - 2 * MARGIN) / DOWN;
            for (int from = 0; from < cards.size(); from += ACROSS * DOWN) {
                document.newPage();
                Graphics2D graphics =
                        writer.getDirectContent().createGraphicsShapes(PageSize.A4.getWidth(), PageSize.A4.getHeight());
                for (int i = from; i < Math.min(cards.size(), from + ACROSS * DOWN); i++) {
                    int column = (i - from) % ACROSS;
                    int row = (i - from) / ACROSS;
                    Rectangle2D.Float place =
                            new Rectangle2D.Float(MARGIN + column * width, MARGIN + row * height, width, height);
                    cut(graphics, place, column == 0, row == 0);
                    drawer.draw(graphics, cards.get(i), place);
                }
                graphics.dispose();
            }
        }
        return out.toByteArray();
    }

    /** Dashed lines to cut along. Two dashes above each other are a full line, so what two cards share is drawn by one. */
    private static void cut(Graphics2D graphics, Rectangle2D.Float place, boolean first, boolean top) {
        graphics.setColor(LINE);
        graphics.setStroke(
                new BasicStroke(0.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {4, 4}, 0));
        float right = place.x + place.width;
        float bottom = place.y + place.height;
        if (first) {
            graphics.draw(new Line2D.Float(place.x, place.y, place.x, bottom));
        }
        if (top) {
            graphics.draw(new Line2D.Float(place.x, place.y, right, place.y));
        }
        graphics.draw(new Line2D.Float(right, place.y, right, bottom));
        graphics.draw(new Line2D.Float(place.x, bottom, right, bottom));
    }

    private void card(Graphics2D graphics, SignInCard card, Rectangle2D.Float place) {
        float side = place.height - 2 * EDGE;
        square(graphics, link(card.code()), place.x + place.width - EDGE - side, place.y + EDGE, side);
        float width = place.width - side - EDGE - PAD;
        float x = place.x + PAD;
        head(graphics, card.name(), card.studentNo(), card.group(), x, place.y + PAD, width);
        float bottom = place.y + place.height - PAD;
        text(graphics, Font.PLAIN, 8, HUSH, words.code(), x, bottom - 46, width);
        text(graphics, Font.BOLD, 19, Color.BLACK, card.code(), x, bottom - 26, width);
        text(graphics, Font.PLAIN, 8, HUSH, words.open(), x, bottom - 11, width);
        text(graphics, Font.PLAIN, 9, Color.BLACK, address, x, bottom, width);
    }

    private String link(String code) {
        return address + "/#card=" + code;
    }

    private void pictures(Graphics2D graphics, PictureCard card, Drawings drawings, Rectangle2D.Float place) {
        float x = place.x + PAD;
        float width = place.width - 2 * PAD;
        head(graphics, card.name(), card.studentNo(), card.group(), x, place.y + PAD, width);
        float side = 46;
        float y = place.y + place.height - PAD - side - 16;
        for (int i = 0; i < card.pictures().size(); i++) {
            float left = x + i * (side + 22);
            text(graphics, Font.BOLD, 11, HUSH, (i + 1) + ".", left, y + 10, 16);
            drawings.draw(graphics, card.pictures().get(i), left + 14, y, side);
        }
        text(graphics, Font.PLAIN, 8, HUSH, words.pictures(), x, place.y + place.height - PAD, width);
    }

    private static void head(
            Graphics2D graphics,
            String name,
            @Nullable String number,
            @Nullable String group,
            float x,
            float y,
            float width) {
        float below = name(graphics, name, x, y, width);
        String second = Stream.of(number, group)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
        text(graphics, Font.PLAIN, 10, HUSH, second, x, below + 14, width);
    }

    /**
     * A name large on one line, else smaller on up to four.
     *
     * @return where it ends
     */
    private static float name(Graphics2D graphics, String name, float x, float y, float width) {
        if (name.isBlank() || layout(graphics, name, 16).getAdvance() <= width) {
            text(graphics, Font.BOLD, 16, Color.BLACK, name, x, y + 15, width);
            return y + 15;
        }
        AttributedString styled =
                new AttributedString(name, Map.of(TextAttribute.FONT, FONT.deriveFont(Font.BOLD, 11)));
        LineBreakMeasurer lines = new LineBreakMeasurer(styled.getIterator(), graphics.getFontRenderContext());
        float baseline = y;
        graphics.setColor(Color.BLACK);
        for (int line = 0; line < 4 && lines.getPosition() < name.length(); line++) {
            baseline += 13;
            graphics.fill(lines.nextLayout(width).getOutline(AffineTransform.getTranslateInstance(x, baseline)));
        }
        return baseline;
    }

    private static TextLayout layout(Graphics2D graphics, String text, float size) {
        return new TextLayout(text, FONT.deriveFont(Font.BOLD, size), graphics.getFontRenderContext());
    }

    /** One line, made smaller until it fits. */
    private static void text(
            Graphics2D graphics,
            int style,
            float size,
            Color color,
            String text,
            float x,
            float baseline,
            float width) {
        if (text.isBlank()) {
            return;
        }
        Font font = FONT.deriveFont(style, size);
        TextLayout layout = new TextLayout(text, font, graphics.getFontRenderContext());
        if (layout.getAdvance() > width) {
            font = font.deriveFont(size * width / layout.getAdvance());
            layout = new TextLayout(text, font, graphics.getFontRenderContext());
        }
        graphics.setColor(color);
        graphics.fill(layout.getOutline(AffineTransform.getTranslateInstance(x, baseline)));
    }

    private static void square(Graphics2D graphics, String text, float x, float y, float side) {
        try {
            Map<EncodeHintType, Object> hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_MODULES);
            BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
            float module = side / code.getWidth();
            graphics.setColor(Color.BLACK);
            for (int row = 0; row < code.getHeight(); row++) {
                for (int column = 0; column < code.getWidth(); column++) {
                    if (code.get(column, row)) {
                        // A little larger, so that no hairline shows between two.
                        graphics.fill(new Rectangle2D.Float(
                                x + column * module, y + row * module, module + SEAM, module + SEAM));
                    }
                }
            }
        } catch (WriterException e) {
            throw new IllegalArgumentException("no square code can hold " + text, e);
        }
    }
}
