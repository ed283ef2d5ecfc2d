package org.bihuan.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.ibatis.annotations.Mapper;
import org.bihuan.people.Allowed;
import org.bihuan.people.Public;
import org.bihuan.people.SignedIn;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house; {@code house} is the package in which the rooms lie, as {@code org.bihuan}. */
final class HouseRules {

    private static final String CAMUNDA = "org.camunda..";
    private static final String OF_DELEGATES = "org.camunda.bpm.engine.delegate..";

    private HouseRules() {}

    static ArchRule noCycles(String house) {
        return slices().matching(house + ".(*)..").should().beFreeOfCycles();
    }

    static ArchRule floors(String house) {
        return classes().should(new CallDownwards(house));
    }

    static ArchRule camundaInItsRooms(String house) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(house + ".engine..", house + ".delegate..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CAMUNDA);
    }

    static ArchRule delegatesSeeTheirApiOnly(String house) {
        return noClasses()
                .that()
                .resideInAPackage(house + ".delegate..")
                .should()
                .dependOnClassesThat(resideInAPackage(CAMUNDA).and(not(resideInAPackage(OF_DELEGATES))));
    }

    static ArchRule delegatesAreFinal() {
        return classes().that().implement(JavaDelegate.class).should().haveModifier(JavaModifier.FINAL);
    }

    static ArchRule delegatesAreStateless() {
        return fields().that()
                .areDeclaredInClassesThat()
                .implement(JavaDelegate.class)
                .should()
                .beFinal();
    }

    static ArchRule delegatesHaveFewCollaborators() {
        return classes().that().implement(JavaDelegate.class).should(new HaveFewCollaborators(2));
    }

    static ArchRule shiroInItsRoom(String house) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(house + ".security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.shiro..");
    }

    static ArchRule mappersStayInTheirRooms() {
        return classes().that().areAnnotatedWith(Mapper.class).should().bePackagePrivate();
    }

    static ArchRule namesSayWhatThingsAre() {
        return classes().should().haveNameNotMatching(".*(Impl|Utils?|Helper|Manager|Dto)");
    }

    static ArchRule timeIsInjected() {
        return classes().should(new ReadNoClockButAnInjectedOne());
    }

    static ArchRule controllersSayForWhom() {
        return methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Public.class)
                .orShould()
                .beAnnotatedWith(SignedIn.class)
                .orShould()
                .beAnnotatedWith(Allowed.class);
    }
}
