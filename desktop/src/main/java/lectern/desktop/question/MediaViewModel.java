package lectern.desktop.question;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lectern.desktop.failure.RefusalWords;
import lectern.desktop.question.Fault.Kind;
import lectern.desktop.task.CountingBody;
import lectern.desktop.task.Progress;
import lectern.desktop.task.RunningTask;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Work;
import lectern.desktop.text.Messages;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.media.Media;
import lectern.model.media.MediaKind;
import lectern.model.question.ContentType;
import lectern.model.wire.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The picture, sound or video of the question in the editor: sent to the server, shown, taken away. */
public final class MediaViewModel {
    private static final Pattern OWN = Pattern.compile("/media/[0-9a-f]{64}");
    private static final long MEGABYTE = 1024 * 1024;

    private final LecternClient client;
    private final TaskRunner tasks;
    private final Messages messages;
    private final DraftForm form;
    private final Consumer<UnaryOperator<QuestionText>> edit;
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<byte @Nullable []> picture = new ReadOnlyObjectWrapper<>();
    private String pictured = "";
    private int sends;
    private @Nullable RunningTask upload;
    private @Nullable RunningTask fetching;

    /**
     * @param edit changes the question in one step
     */
    MediaViewModel(
            LecternClient client,
            TaskRunner tasks,
            Messages messages,
            DraftForm form,
            Consumer<UnaryOperator<QuestionText>> edit) {
        this.client = client;
        this.tasks = tasks;
        this.messages = messages;
        this.form = form;
        this.edit = edit;
        form.mediaUrlProperty().subscribe(this::fetch);
        form.contentTypeProperty().subscribe(this::fetch);
    }

    /** Whether a file is on its way to the server. */
    public ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /** How much of it went, 0 to 1, or -1 while nobody knows. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** Why a file was not taken. */
    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** The bytes of the picture; null where there is none, or it is not Lectern's own. */
    public ReadOnlyObjectProperty<byte @Nullable []> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Sends a file and puts it into the question, whose kind follows the file's. */
    public void send(Path file) {
        cancel();
        fault.set(null);
        sending.set(true);
        int sent = ++sends;
        RunningTask task = tasks.job(
                        messages.text("question.media.sending", nameOf(file)), progress -> sent(file, progress))
                .then(this::took)
                .refused(ErrorCode.UNSUPPORTED_MEDIA_TYPE, this::refused)
                .refused(ErrorCode.PAYLOAD_TOO_LARGE, this::refused)
                .refused(ErrorCode.VALIDATION_ERROR, this::refused)
                .lastly(() -> {
                    if (sent == sends) {
                        ended();
                    }
                })
                .start();
        if (sending.get() && sent == sends) {
            upload = task;
            fraction.bind(task.fractionProperty());
        }
    }

    private Optional<Media> sent(Path file, Progress progress) throws IOException {
        long size = Files.size(file);
        long most = MediaKind.VIDEO.limit();
        if (size == 0 || size > most) {
            Fault wrong = size == 0
                    ? Fault.of(Kind.MEDIA_EMPTY)
                    : Fault.of(Kind.MEDIA_TOO_LARGE, size / MEGABYTE, most / MEGABYTE);
            tasks.onWindow(() -> fault.set(wrong));
            return Optional.empty();
        }
        return Optional.of(
                client.media().upload(new CountingBody(BodyPublishers.ofFile(file), progress), nameOf(file)));
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void took(Optional<Media> sent) {
        sent.ifPresent(media -> edit.accept(
                text -> text.withMedia(ContentType.valueOf(media.kind().name()), media.url())));
    }

    private void refused(ApiException refusal) {
        fault.set(Fault.said(RefusalWords.of(refusal, messages)));
    }

    private void ended() {
        fraction.unbind();
        fraction.set(-1);
        sending.set(false);
        upload = null;
        sends++;
    }

    /** Stops sending; what went so far is thrown away. */
    public void cancel() {
        if (upload != null) {
            upload.cancel();
            ended();
        }
    }

    /** Takes the picture, sound or video out of the question. */
    public void remove() {
        fault.set(null);
        edit.accept(text -> text.withMedia(ContentType.TEXT, ""));
    }

    /** Another question stands in the editor now. */
    void forget() {
        cancel();
        fault.set(null);
    }

    /** Makes something of the picture, off the window's thread. */
    <T> void make(Work<T> work, Consumer<T> then) {
        tasks.job(messages.text("question.media.loading"), work)
                .quiet()
                .then(then)
                .start();
    }

    private void fetch() {
        String url = form.mediaUrlProperty().get();
        boolean own = form.contentTypeProperty().get() == ContentType.IMAGE
                && OWN.matcher(url).matches();
        String wanted = own ? url : "";
        if (wanted.equals(pictured)) {
            return;
        }
        pictured = wanted;
        picture.set(null);
        if (fetching != null) {
            fetching.cancel();
        }
        if (own) {
            fetching = tasks.job(
                            messages.text("question.media.loading"),
                            progress -> client.media().bytes(wanted))
                    .quiet()
                    .then(picture::set)
                    .failed(missing -> picture.set(null))
                    .start();
        }
    }
}
