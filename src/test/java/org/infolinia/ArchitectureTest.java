package org.infolinia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;

@AnalyzeClasses(packagesOf = Infolinia.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** From about 25 on a room becomes two features; this is where the build insists. */
    private static final long MOST_FILES = 30;

    @ArchTest
    static final ArchRule entitiesStayInsideTheirModule =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayInsideTheirModule =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule viewsStayInsideTheirModule =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule screensLiveInUi = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..kit..", "..shell..", "..panel..", "org.infolinia")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin.flow.component..", "com.vaadin.flow.router..");

    @ArchTest
    static final ArchRule ruleFreeOfScreens = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..kit..", "..shell..", "..panel..", "org.infolinia")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.infolinia.kit..");

    @ArchTest
    static final ArchRule featuresDoNotKnowTheirScreens = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..web..", "..panel..", "..shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.infolinia..ui..", "org.infolinia..web..", "org.infolinia..panel..");

    /** Modules are free of cycles by what they declare, so that this is about the packages inside each. */
    @ArchTest
    static final ArchRule packagesUseEachOtherOneWay =
            slices().matching("org.infolinia.(**)").should().beFreeOfCycles();

    @ArchTest
    static void aRoomHoldsAtMostThirtyFiles(JavaClasses house) {
        var files = house.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(file -> !file.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(files).allSatisfy((room, count) -> assertThat(count).as(room).isLessThanOrEqualTo(MOST_FILES));
    }

    @ArchTest
    static final ArchRule timeIsAskedOfTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyOneClockIsMade = noClasses()
            .that()
            .resideOutsideOfPackage("..operation..")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule dependenciesComeThroughTheConstructor =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule nobodyThrowsGenericExceptions = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Dto");
}
