package lectern.desktop.account;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import lectern.desktop.page.Page;
import lectern.desktop.page.PageAction;
import lectern.desktop.page.Views;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.ScrollToFocus;

/** One's own account: names, password, news and learning, second factor, sign-ins, what is held, and its end. */
public final class AccountView implements Page {
    private final ProfileCard profile;
    private final PasswordCard password;
    private final SecondFactorCard secondFactor;
    private final SessionsCard sessions;
    private final LearningCard learning;
    private final ExportCard export;
    private final DeletionCard deletion;
    private final Messages messages;
    private final Views views;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox left;

    @FXML
    private VBox right;

    public AccountView(
            ProfileCard profile,
            PasswordCard password,
            SecondFactorCard secondFactor,
            SessionsCard sessions,
            LearningCard learning,
            ExportCard export,
            DeletionCard deletion,
            Messages messages,
            Views views) {
        this.profile = profile;
        this.password = password;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.learning = learning;
        this.export = export;
        this.deletion = deletion;
        this.messages = messages;
        this.views = views;
    }

    @FXML
    private void initialize() {
        left.getChildren().setAll(List.of(views.load(profile), views.load(password), views.load(learning)));
        right.getChildren()
                .setAll(List.of(
                        views.load(secondFactor), views.load(sessions), views.load(export), views.load(deletion)));
        ScrollToFocus.in(scroll);
    }

    @Override
    public String help() {
        return "account.help";
    }

    @Override
    public List<PageAction> actions() {
        return List.of(PageAction.of(PageAction.Key.SAVE, messages.text("account.save"), this::save));
    }

    /** Keeps what is written, wherever on the page that is. */
    private void save() {
        profile.save();
        if (password.unsaved()) {
            password.change();
        }
    }

    @Override
    public void shown() {
        profile.show();
        learning.show();
        secondFactor.show();
        sessions.show();
        profile.focus();
    }

    @Override
    public boolean unsaved() {
        return profile.unsaved() || password.unsaved();
    }
}
