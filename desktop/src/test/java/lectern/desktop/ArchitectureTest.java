package lectern.desktop;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

/** The rules of the house, over all three modules. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("lectern");

    @Test
    void theConsoleSeesTheServerInOnePlace() {
        noClasses()
                .that()
                .resideInAPackage("lectern.desktop..")
                .and()
                .resideOutsideOfPackage("lectern.desktop.launch")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("lectern.server..")
                .because("a console that speaks over the wire alone works with a server on another machine as well")
                .check(HOUSE);
    }

    @Test
    void theConsoleHasNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("lectern.desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.h2..", "org.postgresql..")
                .because("all that the console knows comes over the wire")
                .check(HOUSE);
    }

    @Test
    void theWireKnowsNeitherEnd() {
        noClasses()
                .that()
                .resideInAPackage("lectern.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "lectern.server..",
                        "lectern.desktop..",
                        "io.undertow..",
                        "org.jdbi..",
                        "java.sql..",
                        "javafx..")
                .because("the wire's records belong to the server and to every client alike")
                .check(HOUSE);
    }

    @Test
    void theServerKnowsNoConsole() {
        noClasses()
                .that()
                .resideInAPackage("lectern.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("lectern.desktop..", "javafx..")
                .because("the server runs without a window")
                .check(HOUSE);
    }

    @Test
    void routesNeverTouchTheDatabase() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Routes")
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Dao").or(simpleNameEndingWith("Row")))
                .because("rules and transactions stand in the service, and a route that skips it skips them")
                .check(HOUSE);
    }

    @Test
    void undertowStaysAtTheDoor() {
        noClasses()
                .that()
                .resideInAPackage("lectern..")
                .and()
                .resideOutsideOfPackages("lectern.server", "lectern.server.http..", "lectern.server.realtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.undertow..", "org.xnio..")
                .because("features speak of requests and messages, so that the server beneath can change")
                .check(HOUSE);
    }

    @Test
    void featuresAreFreeOfCycles() {
        slices().matching("lectern.server.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that can be understood alone can be changed alone")
                .check(HOUSE);
        slices().matching("lectern.desktop.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that can be understood alone can be changed alone")
                .check(HOUSE);
    }

    @Test
    void viewModelsNeedNoWindow() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.fxml..", "javafx.stage..")
                .because("a view model is tested without a window")
                .check(HOUSE);
    }

    @Test
    void nobodyMakesAThreadByHand() {
        noClasses()
                .should()
                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                .because("threads come from named executors that someone closes")
                .check(HOUSE);
    }

    @Test
    void nobodyPrintsButTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("lectern.desktop.launch")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("what is worth saying goes to the log or to the person")
                .check(HOUSE);
    }

    @Test
    void connectionsComeFromThePool() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DriverManager.class)
                .because("the pool counts connections, sets them up and closes them")
                .check(HOUSE);
    }
}
