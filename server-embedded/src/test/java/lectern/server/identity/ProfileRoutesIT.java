package lectern.server.identity;

import static lectern.server.identity.People.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import lectern.model.client.LecternClient;
import lectern.model.identity.AccessibilityPreferences;
import lectern.model.identity.AudioPreferences;
import lectern.model.identity.LearningPreferences;
import lectern.model.identity.LearningPreferencesUpdate;
import lectern.model.identity.Preferences;
import lectern.model.identity.Profile;
import lectern.model.identity.ProfileUpdate;
import lectern.model.identity.StudyTime;
import lectern.model.identity.UiPreferences;
import lectern.model.identity.UserProfile;
import lectern.model.wire.ErrorCode;
import lectern.server.TestServer;
import lectern.server.TestServer.Raw;
import lectern.server.identity.People.Someone;
import lectern.server.storage.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ProfileRoutesIT {
    private static final People.OfEachEngine SERVERS = new People.OfEachEngine();

    private final People people;

    ProfileRoutesIT(Engine engine) {
        people = SERVERS.on(engine);
    }

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    @Test
    void namesChangeAndWhatIsNotSentStays() {
        Someone mei = people.student();
        Profile named = mei.client().profile().update(ProfileUpdate.names(null, "Mei", "美", "林"));
        assertThat(named.username()).isEqualTo(mei.username());
        assertThat(named.nickname()).isEqualTo("Mei");
        String renamed = people.name("mei");
        Raw moved = people.raw(
                "PUT", "/users/me", mei, "{\"username\":\"" + renamed + "\",\"email\":\"" + renamed + "@x\"}");
        assertThat(moved.status()).isEqualTo(200);
        Profile me = mei.client().profile().me();
        assertThat(me.username()).isEqualTo(renamed);
        assertThat(me.email()).isEqualTo(renamed + "@x");
        assertThat(me.firstName()).isEqualTo("美");
        assertThat(people.raw("PUT", "/profile/update", mei, "{\"email\":\"\",\"firstName\":\" \"}")
                        .status())
                .isEqualTo(200);
        Profile without = mei.client().profile().me();
        assertThat(without.email()).isNull();
        assertThat(without.firstName()).isNull();
        assertThat(without.lastName()).isEqualTo("林");
        assertThat(people.signIn(renamed, People.PASSWORD).identity().me().id()).isEqualTo(mei.id());
    }

    @Test
    void aNameThatIsTakenIsRefusedWhole() {
        Someone mei = people.student();
        Someone bo = people.student();
        refused(
                () -> mei.client()
                        .profile()
                        .update(ProfileUpdate.names(bo.username().toUpperCase(Locale.ROOT), "Changed", null, null)),
                ErrorCode.CONFLICT);
        assertThat(mei.client().profile().me().nickname()).isNull();
        assertThat(mei.client().profile().checkUsername(bo.username()).available())
                .isFalse();
        assertThat(people.server
                        .client()
                        .profile()
                        .checkUsername(people.name("free"))
                        .available())
                .isTrue();
    }

    @Test
    void nobodyChangesSomebodyElse() {
        Someone mei = people.student();
        Someone eve = people.student();
        String body = "{\"userId\":\"" + mei.id() + "\",\"nickname\":\"hacked\",\"weeklyLearningGoal\":1}";
        for (String path : new String[] {"/users/me", "/profile/update"}) {
            assertThat(people.raw("PUT", path, eve, body).status()).isEqualTo(403);
        }
        String goal = "{\"userId\":\"" + mei.id() + "\",\"weeklyLearningGoal\":1}";
        assertThat(people.raw("PUT", "/profile/preferences", eve, goal).status())
                .isEqualTo(403);
        assertThat(people.raw("PUT", "/profile/preferences", mei, goal).status())
                .isEqualTo(200);
        for (String field : new String[] {"role", "status", "tier", "id", "passwordHash"}) {
            Raw answer = people.raw("PUT", "/users/me", eve, "{\"" + field + "\":\"admin\"}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.fields()).containsExactly(field);
        }
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsOtherSessions() {
        Someone mei = people.student();
        LecternClient elsewhere = people.signIn(mei.username(), People.PASSWORD);
        String other = TestServer.token(elsewhere);
        OpenPage ending = people.page(elsewhere);
        OpenPage staying = people.page(mei.client());
        refused(
                () -> mei.client().profile().update(ProfileUpdate.password("wrong one", "another long one")),
                ErrorCode.VALIDATION_ERROR);
        Raw without = people.raw("PUT", "/profile/update", mei, "{\"newPassword\":\"another long one\"}");
        assertThat(without.fields()).containsExactly("currentPassword");
        Raw tooShort = people.raw(
                "PUT", "/profile/update", mei, "{\"newPassword\":\"short\",\"currentPassword\":\"long enough\"}");
        assertThat(tooShort.fields()).containsExactly("newPassword");
        assertThat(people.statusOf(other)).isEqualTo(200);
        mei.client().profile().update(ProfileUpdate.password(People.PASSWORD, "another long one"));
        ending.assertSignedOut();
        assertThat(staying.open()).isTrue();
        assertThat(people.statusOf(other)).isEqualTo(401);
        assertThat(people.statusOf(mei.token())).isEqualTo(200);
        refused(() -> people.signIn(mei.username(), People.PASSWORD), ErrorCode.UNAUTHORIZED);
        assertThat(people.signIn(mei.username(), "another long one")
                        .identity()
                        .me()
                        .id())
                .isEqualTo(mei.id());
    }

    @Test
    void aGuestHasANicknameAlone() {
        LecternClient guest = people.server.guest(people.name("guest"), null);
        String nickname = people.name("Other");
        assertThat(guest.profile()
                        .update(ProfileUpdate.names(null, nickname, null, null))
                        .nickname())
                .isEqualTo(nickname);
        assertThat(guest.profile().me().guest()).isTrue();
        refused(
                () -> guest.profile().update(ProfileUpdate.names(people.name("u"), null, null, null)),
                ErrorCode.VALIDATION_ERROR);
        refused(
                () -> guest.profile().update(ProfileUpdate.password("x", "another long one")),
                ErrorCode.VALIDATION_ERROR);
    }

    @Test
    void preferencesAreKeptPartByPart() {
        Someone mei = people.student();
        assertThat(mei.client().profile().profile().preferences()).isEqualTo(Preferences.initial());
        UiPreferences ui = new UiPreferences(UiPreferences.Language.ZH, UiPreferences.Theme.DARK, 150);
        AudioPreferences audio = new AudioPreferences(true, false, 30, 75);
        mei.client().profile().setPreferences(new Preferences(ui, audio, null));
        AccessibilityPreferences help = new AccessibilityPreferences(true, null, false, true);
        mei.client().profile().setPreferences(new Preferences(null, null, help));
        UserProfile profile = mei.client().profile().profile();
        assertThat(profile.preferences()).isEqualTo(new Preferences(ui, audio, help));
        LearningPreferences learning = mei.client()
                .profile()
                .setLearningPreferences(new LearningPreferencesUpdate(null, false, StudyTime.NIGHT, 90));
        assertThat(learning).isEqualTo(new LearningPreferences(mei.id(), false, StudyTime.NIGHT, 90));
        LearningPreferences changed =
                mei.client().profile().setLearningPreferences(new LearningPreferencesUpdate(mei.id(), null, null, 120));
        assertThat(changed).isEqualTo(new LearningPreferences(mei.id(), false, StudyTime.NIGHT, 120));
        assertThat(mei.client().profile().me().weeklyLearningGoal()).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/user/preferences|{\"ui\":{\"textSize\":10}}|ui.textSize",
                "/user/preferences|{\"ui\":{\"colour\":\"red\"}}|ui.colour",
                "/user/preferences|{\"ui\":{\"theme\":\"pink\"}}|ui.theme",
                "/user/preferences|{\"audio\":{\"volume\":101}}|audio.volume",
                "/user/preferences|{\"admin\":true}|admin",
                "/profile/preferences|{\"weeklyLearningGoal\":-1}|weeklyLearningGoal",
                "/profile/preferences|{\"weeklyLearningGoal\":10081}|weeklyLearningGoal",
                "/profile/preferences|{\"preferredStudyTime\":\"noon\"}|preferredStudyTime",
                "/profile/update|{\"nickname\":\"\\u0000\"}|nickname",
                "/profile/update|{\"username\":\"\"}|username",
                "/profile/update|{\"avatarUrl\":\"https://example.com/a.png\"}|avatarUrl",
                "/profile/update|{\"avatarUrl\":\"/media/../secrets\"}|avatarUrl",
                "/users/me|{\"avatarUrl\":\"javascript:alert(1)\"}|avatarUrl"
            })
    void aBadChangeNamesItsField(String path, String body, String field) {
        Raw answer = people.raw("PUT", path, people.bystander(), body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(field);
    }

    @Test
    void aPictureOfOneselfIsShown() {
        Someone mei = people.student();
        Profile pictured = mei.client().profile().setAvatar("image/png", People.picture(1));
        String url = String.valueOf(pictured.avatarUrl());
        assertThat(people.server.raw("GET", url, null, null).status()).isEqualTo(200);
        assertThat(mei.client().profile().of(mei.id()).avatarUrl()).isEqualTo(url);
        byte[] text = Arrays.copyOf("<html>".getBytes(StandardCharsets.UTF_8), 80);
        refused(() -> mei.client().profile().setAvatar("image/png", text), ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        byte[] large = Arrays.copyOf(People.picture(2), 1024 * 1024 + 1);
        refused(() -> mei.client().profile().setAvatar("image/png", large), ErrorCode.PAYLOAD_TOO_LARGE);
        assertThat(mei.client().profile().me().avatarUrl()).isEqualTo(url);
    }
}
