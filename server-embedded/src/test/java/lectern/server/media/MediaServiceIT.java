package lectern.server.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lectern.model.media.Media;
import lectern.model.media.MediaKind;
import lectern.server.audit.Actor;
import lectern.server.audit.AuditTrail;
import lectern.server.storage.Engine;
import lectern.server.storage.MediaFiles;
import lectern.server.storage.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class MediaServiceIT {
    private final TestDatabase test;
    private final Path folder;
    private final Set<String> used = new HashSet<>();
    private final MediaService media;
    private final MediaSweep sweep;

    MediaServiceIT(Engine engine) {
        test = TestDatabase.open(engine);
        folder = test.folder().resolve("media");
        Clock clock = Clock.systemUTC();
        MediaFiles files = new MediaFiles(folder);
        AuditTrail audit = new AuditTrail(clock);
        List<MediaUse> uses = List.of(tx -> used);
        media = new MediaService(test.database(), files, audit, uses, clock);
        sweep = new MediaSweep(test.database(), files, audit, uses, clock);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Media upload(int last) {
        return media.upload(new ByteArrayInputStream(Bytes.png(5_000, last)), "x", Actor.SERVER);
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(60);
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void whatNothingShowsIsSweptWithItsFile() throws IOException {
        Media shown = upload(1);
        Media unused = upload(2);
        used.add(shown.url());
        assertThat(sweep.sweep(Instant.now().minusSeconds(60))).isZero();
        assertThat(files()).isEqualTo(2);
        assertThat(sweep.sweep(soon())).isEqualTo(1);
        assertThat(media.list(1, 9, null).items()).extracting(Media::id).containsExactly(shown.id());
        assertThat(files()).isEqualTo(1);
        assertThatThrownBy(() -> media.serve(unused.id())).hasMessageContaining("not found");
        assertThat(upload(2).id()).isEqualTo(unused.id());
        assertThat(Files.readAllBytes(media.serve(unused.id()).file())).isEqualTo(Bytes.png(5_000, 2));
    }

    @Test
    void whatIsSentAgainOrPutIntoSomethingIsWantedAgain() {
        Media one = upload(1);
        Instant before = Instant.now();
        var kinds = test.database().write(tx -> media.claim(tx, List.of(one.url(), "/elsewhere.png", "/media/x")));
        assertThat(kinds).containsExactly(java.util.Map.entry(one.url(), MediaKind.IMAGE));
        assertThat(sweep.sweep(before)).isZero();
        upload(1);
        assertThat(sweep.sweep(before)).isZero();
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            private int count;

            @Override
            public int read() throws IOException {
                if (count++ > 20_000) {
                    throw new IOException("gone");
                }
                byte[] head = Bytes.png(64, 0);
                return count <= 64 ? head[count - 1] & 0xFF : 0;
            }
        };
        assertThatThrownBy(() -> media.upload(broken, "x", Actor.SERVER)).hasRootCauseMessage("gone");
        assertThat(files()).isZero();
        assertThat(media.list(1, 9, null).items()).isEmpty();
    }

    @Test
    void whatAPowerCutLeftHalfComeIsSwept() throws IOException {
        upload(1);
        Files.write(folder.resolve("incoming").resolve("media-1.part"), new byte[9]);
        used.add(media.list(1, 1, null).items().getFirst().url());
        assertThat(sweep.sweep(soon())).isEqualTo(1);
        assertThat(files()).isEqualTo(1);
    }
}
