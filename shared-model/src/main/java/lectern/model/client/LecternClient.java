package lectern.model.client;

import java.net.URI;
import lectern.model.platform.Health;
import org.jspecify.annotations.Nullable;

/** All that a signed-in person can ask of a server, by feature. */
public final class LecternClient implements AutoCloseable {
    private final ApiClient api;
    private final @Nullable String deviceId;

    /**
     * @param base the server's root, for example {@code http://127.0.0.1:8080}
     */
    public LecternClient(URI base) {
        this(base, null);
    }

    /**
     * @param base as above
     * @param deviceId by which the server knows at a sign-in that it was here before; null for nothing
     */
    public LecternClient(URI base, @Nullable String deviceId) {
        this.deviceId = deviceId;
        this.api = new ApiClient(base, new TokenStore());
    }

    public ApiClient api() {
        return api;
    }

    public IdentityClient identity() {
        return new IdentityClient(api, deviceId);
    }

    public ProfileClient profile() {
        return new ProfileClient(api);
    }

    public UserClient users() {
        return new UserClient(api);
    }

    public AdminClient admin() {
        return new AdminClient(api);
    }

    public RoleClient roles() {
        return new RoleClient(api);
    }

    public MfaClient mfa() {
        return new MfaClient(api);
    }

    public KeyClient keys() {
        return new KeyClient(api);
    }

    public HttpsClient https() {
        return new HttpsClient(api);
    }

    public BackupClient backups() {
        return new BackupClient(api);
    }

    public QuestionClient questions() {
        return new QuestionClient(api);
    }

    public ArticleClient articles() {
        return new ArticleClient(api);
    }

    public SentenceClient sentences() {
        return new SentenceClient(api);
    }

    public TagClient tags() {
        return new TagClient(api);
    }

    public CardClient cards() {
        return new CardClient(api);
    }

    public SkillTreeClient skillTree() {
        return new SkillTreeClient(api);
    }

    public FeedbackClient feedback() {
        return new FeedbackClient(api);
    }

    public MediaClient media() {
        return new MediaClient(api);
    }

    public ImportClient imports() {
        return new ImportClient(api);
    }

    public PlayClient play() {
        return new PlayClient(api);
    }

    public ClassroomClient classrooms() {
        return new ClassroomClient(api);
    }

    /** What a classroom does together, and the work assigned in it. */
    public ActivityClient activities(String classroomId) {
        return new ActivityClient(api, classroomId);
    }

    public NotificationClient notifications() {
        return new NotificationClient(api);
    }

    public RosterClient roster() {
        return new RosterClient(api);
    }

    public Health health() {
        return api.get("!/health", Health.class);
    }

    /** A live connection to a classroom; see {@link ClassroomChannel}. */
    public ClassroomChannel channel(String classroomId, ClassroomChannel.Listener listener) {
        return new ClassroomChannel(api, "/ws/classrooms/" + ApiClient.segment(classroomId), listener);
    }

    /** A live connection to what concerns the signed-in person alone: notifications, invitations, work (003). */
    public ClassroomChannel personalChannel(ClassroomChannel.Listener listener) {
        return new ClassroomChannel(api, "/realtime", listener);
    }

    @Override
    public void close() {
        api.close();
    }
}
