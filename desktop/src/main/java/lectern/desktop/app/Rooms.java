package lectern.desktop.app;

import lectern.desktop.article.ArticleEditorView;
import lectern.desktop.article.ArticleEditorViewModel;
import lectern.desktop.article.ArticleListView;
import lectern.desktop.article.ArticleListViewModel;
import lectern.desktop.article.ArticlePlace;
import lectern.desktop.article.ArticlesPlace;
import lectern.desktop.card.CardsPlace;
import lectern.desktop.card.CardsView;
import lectern.desktop.card.CardsViewModel;
import lectern.desktop.category.CategoriesPlace;
import lectern.desktop.category.CategoriesView;
import lectern.desktop.category.CategoriesViewModel;
import lectern.desktop.classroom.ClassroomsPlace;
import lectern.desktop.classroom.DissolvedPlace;
import lectern.desktop.feedback.FeedbackPlace;
import lectern.desktop.feedback.FeedbackView;
import lectern.desktop.feedback.FeedbackViewModel;
import lectern.desktop.feedback.OpenReports;
import lectern.desktop.home.Attendance;
import lectern.desktop.home.HomePlace;
import lectern.desktop.home.HomeView;
import lectern.desktop.home.HomeViewModel;
import lectern.desktop.home.Projection;
import lectern.desktop.importing.ImportDesk;
import lectern.desktop.importing.ImportHistoryView;
import lectern.desktop.importing.ImportHistoryViewModel;
import lectern.desktop.importing.ImportPlace;
import lectern.desktop.importing.ImportView;
import lectern.desktop.importing.ImportViewModel;
import lectern.desktop.importing.ImportsPlace;
import lectern.desktop.network.ConnectionView;
import lectern.desktop.network.ConnectionViewModel;
import lectern.desktop.network.HttpsView;
import lectern.desktop.network.HttpsViewModel;
import lectern.desktop.network.StudentAddress;
import lectern.desktop.page.Navigator;
import lectern.desktop.page.Pages;
import lectern.desktop.page.Room;
import lectern.desktop.page.SubPage;
import lectern.desktop.page.Views;
import lectern.desktop.people.AccountRights;
import lectern.desktop.people.AccountsPlace;
import lectern.desktop.people.AuditPlace;
import lectern.desktop.people.ClassesPlace;
import lectern.desktop.people.ImportedCards;
import lectern.desktop.people.RolesPlace;
import lectern.desktop.people.StaffPlace;
import lectern.desktop.people.StudentsPlace;
import lectern.desktop.preference.PreferenceStore;
import lectern.desktop.question.DuplicatesPlace;
import lectern.desktop.question.DuplicatesView;
import lectern.desktop.question.DuplicatesViewModel;
import lectern.desktop.question.QuestionListView;
import lectern.desktop.question.QuestionListViewModel;
import lectern.desktop.question.QuestionLook;
import lectern.desktop.question.QuestionsPlace;
import lectern.desktop.report.ReportsPlace;
import lectern.desktop.report.ReportsView;
import lectern.desktop.report.ReportsViewModel;
import lectern.desktop.skilltree.SkillTreePlace;
import lectern.desktop.skilltree.SkillTreeView;
import lectern.desktop.skilltree.SkillTreeViewModel;
import lectern.desktop.task.TaskRunner;
import lectern.desktop.task.Ticker;
import lectern.desktop.text.Messages;
import lectern.desktop.widget.Dialogs;
import lectern.model.client.LecternClient;
import lectern.model.identity.Permission;
import lectern.model.importing.ImportKind;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The pages of the console and the rooms of its sidebar, in their order. */
record Rooms(
        LecternClient client,
        TaskRunner tasks,
        Ticker ticker,
        Messages messages,
        PreferenceStore preferences,
        StudentAddress address,
        ConnectionViewModel connection,
        OpenReports openReports,
        Navigator navigator,
        Views views,
        Dialogs dialogs,
        AccountRights rights) {

    /** @return closes the classroom that is open, when whoever is signed in leaves */
    Runnable addTo(Pages pages) {
        pages.room(new Room("home", Feather.HOME, new HomePlace()));

        pages.room(new Room("classroom", Feather.USERS, new ClassroomsPlace()));
        pages.room(new Room("article", Feather.BOOK_OPEN, new ArticlesPlace()));
        pages.room(new Room("question", Feather.HELP_CIRCLE, new QuestionsPlace()));
        pages.room(new Room("people", Feather.USER_CHECK, new StudentsPlace()));
        pages.room(new Room("report", Feather.BAR_CHART_2, new ReportsPlace()));

        pages.subPage(SubPage.of("classroom.list", new ClassroomsPlace()));
        pages.subPage(SubPage.of("classroom.dissolved", new DissolvedPlace()));
        pages.subPage(SubPage.of("question.bank", new QuestionsPlace()));
        pages.subPage(SubPage.of("question.category", new CategoriesPlace()));
        pages.subPage(SubPage.of("question.skilltree", new SkillTreePlace()));
        pages.subPage(SubPage.of("question.card", new CardsPlace()));
        pages.subPage(new SubPage("question.feedback", new FeedbackPlace(), openReports.countProperty()));
        pages.subPage(SubPage.of("question.duplicate", new DuplicatesPlace()));
        pages.subPage(SubPage.of("question.imports", new ImportsPlace(ImportKind.QUESTIONS)));
        pages.subPage(SubPage.of("article.list", new ArticlesPlace()));
        pages.subPage(SubPage.of("article.imports", new ImportsPlace(ImportKind.ARTICLES)));
        pages.subPage(SubPage.of("people.students", new StudentsPlace()));
        pages.subPage(SubPage.of("people.accounts", new AccountsPlace()));
        pages.subPage(SubPage.of("people.staff", new StaffPlace()));
        pages.subPage(SubPage.of("people.classes", new ClassesPlace()));
        pages.subPage(SubPage.of("people.audit", new AuditPlace()));
        pages.subPage(SubPage.of("people.roles", new RolesPlace()));
        pages.subPage(SubPage.of("people.imports", new ImportsPlace(ImportKind.STUDENTS)));

        pages.add(HomePlace.class, Permission.STAFF, place -> home());
        LiveRooms classrooms =
                new LiveRooms(client, tasks, ticker, messages, address, navigator, dialogs, rights.permissions());
        Runnable close = classrooms.addTo(pages);
        new PeopleRooms(client, tasks, messages, address, navigator, dialogs, rights).addTo(pages);
        pages.add(ArticlesPlace.class, Permission.CONTENT_EDIT, place -> articles());
        pages.add(ArticlePlace.class, Permission.CONTENT_EDIT, place -> article(place.articleId()));
        ImportDesk desk = new ImportDesk();
        pages.add(ImportPlace.class, place -> importing(place.kind()), place -> importing(place, desk));
        pages.add(ImportsPlace.class, place -> importing(place.kind()), place -> imports(place.kind()));
        pages.add(QuestionsPlace.class, Permission.CONTENT_EDIT, place -> questions(place.questionId()));
        pages.add(DuplicatesPlace.class, Permission.CONTENT_EDIT, place -> duplicates());
        pages.add(CategoriesPlace.class, Permission.CONTENT_EDIT, place -> categories());
        pages.add(SkillTreePlace.class, Permission.CONTENT_EDIT, place -> skillTree());
        pages.add(CardsPlace.class, Permission.CONTENT_EDIT, place -> cards());
        pages.add(FeedbackPlace.class, Permission.STAFF, place -> feedback());
        pages.add(ReportsPlace.class, Permission.STAFF, place -> reports());
        return close;
    }

    private static Permission importing(ImportKind kind) {
        return kind == ImportKind.STUDENTS ? Permission.ROSTER_MANAGE : Permission.CONTENT_EDIT;
    }

    private HomeView home() {
        Attendance attendance = new Attendance(client, tasks, messages, LiveRooms.opener(client));
        HomeViewModel model = new HomeViewModel(client, tasks, messages, preferences, address, navigator, attendance);
        HttpsViewModel https = new HttpsViewModel(
                client, tasks, messages, address, rights.permissions().contains(Permission.ADMIN_MANAGE));
        ConnectionView check = new ConnectionView(connection, messages, views.load(new HttpsView(https, messages)));
        return new HomeView(model, check, new Projection(views), views, messages, dialogs);
    }

    private ArticleListView articles() {
        ArticleListViewModel model = new ArticleListViewModel(client, tasks, messages, navigator);
        return new ArticleListView(model, views, messages, dialogs);
    }

    private ArticleEditorView article(@Nullable String articleId) {
        ArticleEditorViewModel model = new ArticleEditorViewModel(articleId, client, tasks, messages);
        return new ArticleEditorView(model, navigator, views, messages, dialogs);
    }

    private QuestionListView questions(@Nullable String questionId) {
        QuestionListViewModel model = new QuestionListViewModel(client, tasks, messages, preferences, navigator);
        if (questionId != null) {
            model.openQuestion(questionId);
        }
        return new QuestionListView(model, views, messages, dialogs);
    }

    private DuplicatesView duplicates() {
        DuplicatesViewModel model = new DuplicatesViewModel(client, tasks, messages, navigator);
        return new DuplicatesView(model, messages, dialogs);
    }

    private ImportView importing(ImportPlace place, ImportDesk desk) {
        ImportViewModel model = new ImportViewModel(client, tasks, messages, navigator, desk, kind -> switch (kind) {
            case QUESTIONS -> new QuestionsPlace();
            case ARTICLES -> new ArticlesPlace();
            case STUDENTS -> new StudentsPlace();
        });
        ImportedCards cards = new ImportedCards(client, tasks, messages, address, dialogs);
        return new ImportView(model, cards::print, views, messages, dialogs, place);
    }

    private ImportHistoryView imports(ImportKind kind) {
        ImportHistoryViewModel model = new ImportHistoryViewModel(client, tasks, messages, navigator, kind);
        return new ImportHistoryView(model, views, messages, dialogs);
    }

    private CategoriesView categories() {
        return new CategoriesView(new CategoriesViewModel(client, tasks, messages), messages, dialogs);
    }

    private SkillTreeView skillTree() {
        return new SkillTreeView(new SkillTreeViewModel(client, tasks, messages), messages, dialogs);
    }

    private CardsView cards() {
        return new CardsView(new CardsViewModel(client, tasks, messages, navigator), messages, dialogs);
    }

    private FeedbackView feedback() {
        FeedbackViewModel model = new FeedbackViewModel(client, tasks, messages, navigator, openReports);
        return new FeedbackView(model, new QuestionLook(client, tasks, messages), messages);
    }

    private ReportsView reports() {
        return new ReportsView(new ReportsViewModel(client, tasks, messages, navigator), messages);
    }
}
