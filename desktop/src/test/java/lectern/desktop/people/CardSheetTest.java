package lectern.desktop.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import lectern.model.roster.PictureCard;
import lectern.model.roster.Pictures;
import lectern.model.roster.SignInCard;
import lectern.server.PictureFiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** Prints cards, looks at the sheets, and scans what is on them. */
class CardSheetTest {
    private static final int DPI = 150;
    private static final String ADDRESS = "http://192.168.1.20:8080";
    private static final int NARROWEST_QUIET = 4;
    private static final List<String> NAMES =
            List.of("张三", "Ann-Katrin Großmann-Oberländer zu Hohenstein", "محمد", "O'Neil", "欧阳 小明");

    private final CardSheet sheet = new CardSheet(ADDRESS, words(Language.CHINESE));

    private static CardSheet.Words words(Language language) {
        Messages messages = new Messages(language);
        return new CardSheet.Words(
                messages.get("people.card.open"),
                messages.get("people.card.code"),
                messages.get("people.card.pictures"));
    }

    private static BufferedImage page(PDDocument document, int page, String name) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DPI);
        Optional<Path> kept = PictureFiles.png(name);
        if (kept.isPresent()) {
            ImageIO.write(image, "png", kept.get().toFile());
        }
        return image;
    }

    private static List<String> scanned(BufferedImage image) throws NotFoundException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return Stream.of(new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source))))
                .map(Result::getText)
                .toList();
    }

    @Test
    void eachCardsPatternLeadsToItsStudent() throws Exception {
        List<SignInCard> cards = IntStream.range(0, 12)
                .mapToObj(i -> new SignInCard(
                        "id" + i,
                        NAMES.get(i % NAMES.size()),
                        i % 2 == 0 ? "10" + i : null,
                        i % 3 == 0 ? null : "三年级2班",
                        "K7QM-3XP" + (char) ('A' + i)))
                .toList();
        try (PDDocument document = Loader.loadPDF(sheet.cards(cards))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            List<String> first = scanned(page(document, 0, "sign-in-cards"));
            assertThat(first)
                    .containsExactlyInAnyOrderElementsOf(cards.subList(0, 10).stream()
                            .map(card -> ADDRESS + "/#card=" + card.code())
                            .toList());
            assertThat(scanned(page(document, 1, "sign-in-cards-2"))).hasSize(2);
        }
    }

    @Test
    void picturesStandInTheirOrder() throws Exception {
        Drawings drawings = new Drawings();
        drawings.put("red", square("#ff0000"));
        drawings.put("green", square("#00aa00"));
        drawings.put("blue", square("#0000ff"));
        byte[] pdf = sheet.pictures(
                List.of(new PictureCard("id", "小雨", null, "A", List.of("red", "green", "blue"))), drawings);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = page(document, 0, "picture-cards-colours");
            int red = middle(image, 0xFF0000);
            int green = middle(image, 0x00AA00);
            int blue = middle(image, 0x0000FF);
            assertThat(red).isPositive().isLessThan(green);
            assertThat(green).isLessThan(blue);
        }
    }

    /** All the pictures there are, on a sheet and a bit, in the language of the names around them. */
    @Test
    void everyPictureIsOnASheetOfTen() throws Exception {
        Drawings drawings = new Drawings();
        for (String name : Pictures.NAMES) {
            try (InputStream svg = Pictures.class.getResourceAsStream("/student/pictures/" + name + ".svg")) {
                drawings.put(name, Objects.requireNonNull(svg, name).readAllBytes());
            }
        }
        int all = Pictures.NAMES.size();
        List<PictureCard> cards = IntStream.range(0, 12)
                .mapToObj(i -> new PictureCard(
                        "id" + i,
                        NAMES.get(i % NAMES.size()),
                        i % 2 == 0 ? "10" + i : null,
                        i % 3 == 0 ? null : "三年级2班",
                        IntStream.range(0, Pictures.CHOSEN)
                                .mapToObj(at -> Pictures.NAMES.get((i * Pictures.CHOSEN + at) % all))
                                .toList()))
                .toList();
        for (Language language : Language.values()) {
            CardSheet printed = new CardSheet(ADDRESS, words(language));
            try (PDDocument document = Loader.loadPDF(printed.pictures(cards, drawings))) {
                assertThat(document.getNumberOfPages()).isEqualTo(2);
                page(document, 0, "picture-cards-" + language.locale().getLanguage());
            }
        }
    }

    /** Around the first card's pattern is white as wide as four of its squares, before the line to cut along. */
    @Test
    void aPatternHasItsQuietZone() throws Exception {
        SignInCard card = new SignInCard("id", "Bo", null, null, "K7QM-3XPA");
        try (PDDocument document = Loader.loadPDF(sheet.cards(List.of(card)))) {
            BufferedImage image = page(document, 0, "sign-in-card-single");
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            ResultPoint[] corners = new QRCodeMultiReader()
                    .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)))[0].getResultPoints();
            // Bottom left, top left and top right finder, each by its middle.
            double square = (corners[2].getX() - corners[1].getX()) / (29 - 7);
            int y = Math.round(corners[2].getY());
            int edge = (int) Math.round(corners[2].getX() + 3.5 * square) + 1;
            int white = 0;
            while (edge + white < image.getWidth() && (image.getRGB(edge + white, y) & 0xFF) > 0xF0) {
                white++;
            }
            assertThat(white / square).isGreaterThan(NARROWEST_QUIET - 0.5);
        }
    }

    private static byte[] square(String colour) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><rect width=\"24\" height=\"24\" fill=\""
                        + colour + "\"/></svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Where a colour stands on the sheet, from the left; -1 where it does not. */
    private static int middle(BufferedImage image, int colour) {
        return (int) IntStream.range(0, image.getWidth())
                .filter(x ->
                        IntStream.range(0, image.getHeight()).anyMatch(y -> (image.getRGB(x, y) & 0xFFFFFF) == colour))
                .average()
                .orElse(-1);
    }
}
