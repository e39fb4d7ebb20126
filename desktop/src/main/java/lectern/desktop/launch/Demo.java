package lectern.desktop.launch;

import java.security.SecureRandom;
import java.util.Objects;
import lectern.desktop.sample.SampleContent;
import lectern.model.classroom.ClassroomDraft;
import lectern.model.client.ApiException;
import lectern.model.client.LecternClient;
import lectern.model.identity.LoginRequest;
import lectern.model.question.QuestionFilter;
import lectern.model.wire.ErrorCode;

/** Makes an empty Lectern ready to join, through the API as a teacher at the console would. */
final class Demo {
    private static final String NAME = "demo";
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 14;

    private Demo() {}

    /** What came of it. */
    enum Outcome {
        /** The samples are in, the classroom is open. */
        LOADED,
        /** Somebody's work is there, which a demo doesn't touch. */
        LEFT_ALONE
    }

    /** The settings with a super_admin for the demo, where none was named. */
    static Settings withAdmin(Settings settings) {
        return settings.admin() != null ? settings : settings.withAdmin(new Settings.Admin(NAME, password()));
    }

    /** Loads the samples and opens the classroom, if the database is empty. */
    static Outcome load(EmbeddedServer server, Settings settings) {
        Settings.Admin admin = Objects.requireNonNull(settings.admin());
        try (LecternClient client = new LecternClient(server.localUri())) {
            client.identity().login(new LoginRequest(admin.name(), null, admin.password()));
            if (!client.questions().list(QuestionFilter.first(1)).items().isEmpty()) {
                return Outcome.LEFT_ALONE;
            }
            SampleContent.load(client);
            client.classrooms().create(new ClassroomDraft("Demo", null));
            client.identity().logout();
            return Outcome.LOADED;
        } catch (ApiException e) {
            if (e.code() == ErrorCode.UNAUTHORIZED) {
                return Outcome.LEFT_ALONE; // there was an administrator before, so it isn't empty
            }
            throw Refusal.failed("the demo could not be loaded: " + e.getMessage());
        }
    }

    /** Letters that can't be taken for one another, as somebody types them from the terminal. */
    private static String password() {
        return new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
