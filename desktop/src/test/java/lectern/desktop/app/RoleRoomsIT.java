package lectern.desktop.app;

import static java.util.Map.entry;
import static lectern.desktop.WindowThread.onWindow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import lectern.desktop.preference.Preferences.ThemeChoice;
import lectern.desktop.text.Language;
import lectern.model.identity.Permission;
import lectern.model.identity.Role;
import lectern.model.identity.RoleGrants;
import lectern.server.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** Which rooms and pages each role finds, with more and with less than it holds on a new server. */
class RoleRoomsIT extends ConsoleWalk {
    private static final String PASSWORD = "correct horse";
    private static final Pattern ANSWERED =
            Pattern.compile("\\w+_count\\{.*route=\"([^\"]+)\".*status=\"200\".*} (\\S+)");

    /** What each page asks for, and a route that answers when it opens; none where a page asks nothing. */
    private static final Map<String, Asked> PAGES = Map.ofEntries(
            entry("home", new Asked(Permission.STAFF, "/api/tracks")),
            entry("classroom-list", new Asked(Permission.CLASSROOM_HOST, "/api/classrooms")),
            entry("classroom-dissolved", new Asked(Permission.CLASSROOM_HOST, "/api/classrooms")),
            entry("article-list", new Asked(Permission.CONTENT_EDIT, "/api/admin/articles")),
            entry("article-imports", new Asked(Permission.CONTENT_EDIT, "/api/admin/imports")),
            entry("question-bank", new Asked(Permission.CONTENT_EDIT, "/api/admin/questions")),
            entry("question-category", new Asked(Permission.CONTENT_EDIT, "/api/admin/categories")),
            entry("question-skilltree", new Asked(Permission.CONTENT_EDIT, "/api/admin/categories")),
            entry("question-card", new Asked(Permission.CONTENT_EDIT, "/api/admin/knowledge-cards")),
            entry("question-feedback", new Asked(Permission.STAFF, "/api/admin/feedback")),
            entry("question-duplicate", new Asked(Permission.CONTENT_EDIT, "/api/admin/questions/duplicates")),
            entry("question-imports", new Asked(Permission.CONTENT_EDIT, "/api/admin/imports")),
            entry("people-students", new Asked(Permission.ROSTER_MANAGE, "/api/admin/students")),
            entry("people-imports", new Asked(Permission.ROSTER_MANAGE, "/api/admin/imports")),
            entry("people-accounts", new Asked(Permission.USER_MANAGE, "/api/users")),
            entry("people-staff", new Asked(Permission.USER_MANAGE, "/api/admin/admins")),
            entry("people-classes", new Asked(Permission.USER_MANAGE, "/api/admin/classrooms")),
            entry("people-audit", new Asked(Permission.AUDIT_READ, "/api/admin/audit-log")),
            entry("people-roles", new Asked(Permission.ADMIN_MANAGE, "/api/admin/roles")),
            entry("report", new Asked(Permission.STAFF, "/api/admin/stats")),
            entry("settings-school", new Asked(Permission.ADMIN, "/api/admin/settings")),
            entry("settings-backups", new Asked(Permission.BACKUP_MANAGE, "/api/admin/backups")),
            entry("settings-account", new Asked(Permission.PLAY, "/api/auth/sessions")),
            entry("settings-console", new Asked(Permission.PLAY, null)));

    private record Asked(Permission permission, @Nullable String route) {}

    @ParameterizedTest
    @CsvSource({"TEACHER, NEW", "TEACHER, MORE", "EDITOR, LESS", "ADMIN, NEW", "SUPER_ADMIN, NEW"})
    void eachFindsWhatItMayUse(Role role, String grants, FxRobot robot) throws Exception {
        Set<Permission> permissions = grant(role, grants);
        signIn(robot, role);
        Set<String> pages = new TreeSet<>();
        for (String room : ids(robot, "#rooms")) {
            Map<String, Double> before = press(robot, "#" + room, Map.of());
            List<String> bar = shown(robot, ".sub-pages") ? ids(robot, ".sub-pages") : List.of();
            for (String page : bar) {
                Map<String, Double> now = press(robot, "#" + page, before);
                pages.add(page.substring("page-".length()));
                opened(robot, page.substring("page-".length()), now);
            }
            if (bar.isEmpty()) {
                String only = only(room.substring("room-".length()), permissions);
                pages.add(only);
                opened(robot, only, before);
            }
        }
        assertThat(pages)
                .containsExactlyInAnyOrderElementsOf(PAGES.keySet().stream()
                        .filter(page -> permissions.contains(
                                Objects.requireNonNull(PAGES.get(page)).permission()))
                        .toList());
        String palette = palette(robot);
        assertThat(palette.contains("title=Staff")).isEqualTo(pages.contains("people-staff"));
        assertThat(palette.contains("title=Audit")).isEqualTo(pages.contains("people-audit"));
        assertThat(palette.contains("title=Roles")).isEqualTo(pages.contains("people-roles"));
        assertThat(palette.contains("title=Bank")).isEqualTo(pages.contains("question-bank"));
        assertThat(robot.lookup("#failure").queryAll()).isEmpty();
        assertThat(metrics().lines().filter(line -> line.contains("status=\"403\"")))
                .isEmpty();
    }

    @Test
    void whoLacksTheCodesThatTheirRoleNeedsFindsOnlyWhereToSetThemUp(FxRobot robot) throws Exception {
        client.roles().change(Role.TEACHER, new RoleGrants(Role.TEACHER.permissions(), true));
        signIn(robot, Role.TEACHER);
        visible(robot, "#factorBegin");
        assertThat(ids(robot, "#rooms")).containsExactly("room-settings");
        assertThat(ids(robot, ".sub-pages")).containsExactly("page-settings-console", "page-settings-account");
        assertThat(robot.lookup("#failure").queryAll()).isEmpty();
    }

    private Set<Permission> grant(Role role, String grants) {
        Set<Permission> permissions = EnumSet.copyOf(role.permissions());
        if (grants.equals("LESS")) {
            // What a role has from the one before it goes with that one.
            for (Role each : List.of(Role.TEACHER, Role.EDITOR, Role.ADMIN)) {
                client.roles().change(each, new RoleGrants(each.builtIn(), null));
            }
            return role.builtIn();
        }
        if (grants.equals("MORE")) {
            for (Permission permission : Permission.values()) {
                if (permission.grantableTo(role)) {
                    permissions.add(permission);
                }
            }
            client.roles().change(role, new RoleGrants(permissions, null));
        }
        return permissions;
    }

    private void signIn(FxRobot robot, Role role) throws Exception {
        server.accounts().create("somebody", null, PASSWORD, role);
        open(robot, Language.ENGLISH, ThemeChoice.LIGHT, 100, "somebody", PASSWORD);
    }

    /**
     * Without the mouse, as the test of each page has that.
     *
     * @param entered how often each route had answered before the page came that stands there already
     * @return how often each had before the page came that stands there now
     */
    private Map<String, Double> press(FxRobot robot, String query, Map<String, Double> entered) {
        visible(robot, query);
        ToggleButton button = onWindow(() -> robot.lookup(query).queryAs(ToggleButton.class));
        if (button.isSelected()) {
            return entered;
        }
        Map<String, Double> before = answers();
        robot.interact(button::fire);
        await().alias(query).atMost(SOON).until(button::isSelected);
        return before;
    }

    private static List<String> ids(FxRobot robot, String parent) {
        return onWindow(() -> robot.lookup(parent).queryAs(Parent.class).getChildrenUnmodifiable().stream()
                .map(Node::getId)
                .toList());
    }

    /** A room without a bar is a single page, or of its pages only one may be used. */
    private static String only(String room, Set<Permission> permissions) {
        return PAGES.entrySet().stream()
                .filter(page -> page.getKey().equals(room) || page.getKey().startsWith(room + "-"))
                .filter(page -> permissions.contains(page.getValue().permission()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private void opened(FxRobot robot, String page, Map<String, Double> before) {
        String route = Objects.requireNonNull(PAGES.get(page)).route();
        await().alias(page)
                .atMost(SOON)
                .until(() -> route == null
                        ? !shown(robot, "#taskBox")
                        : answers().getOrDefault(route, 0.0) > before.getOrDefault(route, 0.0));
    }

    /** How often each route has answered with what was asked for. */
    private Map<String, Double> answers() {
        return metrics()
                .lines()
                .map(ANSWERED::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(line -> line.group(1), line -> Double.valueOf(line.group(2)), Double::sum));
    }

    private String metrics() {
        return server.raw("GET", "/metrics", TestServer.token(client), null)
                .response()
                .body();
    }

    private static String palette(FxRobot robot) {
        robot.interact(robot.lookup("#palette").queryButton()::fire);
        visible(robot, "#palette-card");
        return robot.lookup("#palette-card .list-view")
                .queryListView()
                .getItems()
                .toString();
    }
}
