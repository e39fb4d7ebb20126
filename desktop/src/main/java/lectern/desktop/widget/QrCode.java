package lectern.desktop.widget;

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

/** A text as a square code, black on white with a quiet zone of four modules. */
public final class QrCode {
    private static final int MODULE = 24;
    private static final int QUIET = 4;

    private QrCode() {}

    /** The part of such a picture's width that is its quiet zone on one side. */
    public static double quiet(Image code) {
        return QUIET * MODULE / code.getWidth();
    }

    /** Large enough to be made smaller without a blur. */
    public static Image of(String text) {
        try {
            Map<EncodeHintType, Object> hints =
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET);
            BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
            int side = code.getWidth() * MODULE;
            WritableImage image = new WritableImage(side, side);
            PixelWriter pixels = image.getPixelWriter();
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    pixels.setColor(x, y, code.get(x / MODULE, y / MODULE) ? Color.BLACK : Color.WHITE);
                }
            }
            return image;
        } catch (WriterException e) {
            throw new IllegalArgumentException("no square code can hold " + text, e);
        }
    }
}
