package lectern.desktop.account;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javax.imageio.ImageIO;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.Profile;
import lectern.model.identity.ProfileUpdate;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** One's own picture (003), cut to a square before it is sent; what a camera wrote into the file stays behind. */
public final class AvatarViewModel {
    private static final int SIDE = 320;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Profile> changed;
    private final ReadOnlyObjectWrapper<byte @Nullable []> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private String shown = "";

    /** @param changed hears of the profile with another picture */
    public AvatarViewModel(LecternClient client, TaskRunner tasks, Messages messages, Consumer<Profile> changed) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.changed = changed;
    }

    /** The bytes of the picture; null where there is none. */
    public ReadOnlyObjectProperty<byte @Nullable []> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Why a picture was not taken; empty where none was refused. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Fetches the picture of a profile, unless it is there already. */
    void show(Profile profile) {
        String url = Objects.requireNonNullElse(profile.avatarUrl(), "");
        if (url.equals(shown)) {
            return;
        }
        shown = url;
        if (url.isEmpty()) {
            picture.set(null);
            return;
        }
        tasks.job(messages.text("account.loading"), progress -> client.media().bytes(url))
                .quiet()
                .then(picture::set)
                .failed(missing -> picture.set(null))
                .start();
    }

    /** Takes a picture out of a file. */
    public void choose(Path file) {
        run(progress -> square(file).map(square -> client.profile().setAvatar("image/png", square)));
    }

    /** Shows no picture any more. */
    public void remove() {
        ProfileUpdate none = new ProfileUpdate(null, null, null, null, null, null, "", null, null, null);
        run(progress -> Optional.of(client.profile().update(none)));
    }

    /** @param work empty where the file holds no picture */
    private void run(Work<Optional<Profile>> work) {
        problem.set("");
        tasks.job(messages.text("account.saving"), work)
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .refused(ErrorCode.PAYLOAD_TOO_LARGE, this::refused)
                .refused(ErrorCode.UNSUPPORTED_MEDIA_TYPE, this::refused)
                .refused(ErrorCode.RATE_LIMITED, this::refused)
                .then(sent -> sent.ifPresentOrElse(
                        profile -> {
                            changed.accept(profile);
                            show(profile);
                        },
                        () -> problem.set(messages.get("account.picture.unknown"))))
                .start();
    }

    private void refused(ApiException refusal) {
        problem.set(RefusalWords.of(refusal, messages).text(messages));
    }

    /** The middle of a picture as PNG; empty for what Java can't read. */
    private static Optional<byte[]> square(Path file) throws IOException {
        BufferedImage whole = ImageIO.read(file.toFile());
        if (whole == null) {
            return Optional.empty();
        }
        int side = Math.min(whole.getWidth(), whole.getHeight());
        int left = (whole.getWidth() - side) / 2;
        int top = (whole.getHeight() - side) / 2;
        BufferedImage square = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = square.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(whole, 0, 0, SIDE, SIDE, left, top, left + side, top + side, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(square, "png", out);
        return Optional.of(out.toByteArray());
    }
}
