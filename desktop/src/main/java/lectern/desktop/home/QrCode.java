package lectern.desktop.home;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** A text as a square code, black on white with a quiet zone of four modules, one pixel a module. */
final class QrCode {
    private QrCode() {}

    /** One pixel a module: enlarge it without smoothing. */
    static Image of(String text) {
        try {
            Map<EncodeHintType, Object> hints =
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
            BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
            WritableImage image = new WritableImage(code.getWidth(), code.getHeight());
            PixelWriter pixels = image.getPixelWriter();
            for (int y = 0; y < code.getHeight(); y++) {
                for (int x = 0; x < code.getWidth(); x++) {
                    pixels.setColor(x, y, code.get(x, y) ? Color.BLACK : Color.WHITE);
                }
            }
            return image;
        } catch (WriterException e) {
            throw new IllegalArgumentException("no square code can hold " + text, e);
        }
    }
}
