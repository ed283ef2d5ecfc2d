package org.bihuan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule holds in the house, and each finds the offender that was built to break it. */
class ArchitectureTest {

    private static final String HOUSE = "org.bihuan";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path OFFENDERS = Path.of("src/test/java/org/bihuan/architecture/offender");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    private static String offender(String name) {
        return HOUSE + ".architecture.offender." + name;
    }

    private static void holds(ArchRule rule) {
        rule.check(MAIN);
    }

    private static void bites(ArchRule rule, String offender, String... complaints) {
        JavaClasses offenders = new ClassFileImporter().importPackages(offender(offender));
        assertThat(rule.evaluate(offenders).getFailureReport().getDetails())
                .hasSize(complaints.length)
                .allSatisfy(found -> assertThat(complaints)
                        .anySatisfy(complaint -> assertThat(found).contains(complaint)));
    }

    @Test
    void rooms_do_not_call_each_other_in_circles() {
        holds(HouseRules.noCycles(HOUSE));
        bites(HouseRules.noCycles(offender("cycle")), "cycle", "Cycle detected");
    }

    @Test
    void arrows_go_down_only() {
        holds(HouseRules.floors(HOUSE));
        bites(
                HouseRules.floors(offender("floors")),
                "floors",
                "form calls ledger",
                "casefile calls inbox",
                "the room attic stands on no floor");
    }

    @Test
    void camunda_is_seen_in_engine_and_delegate_only() {
        holds(HouseRules.camundaInItsRooms(HOUSE));
        bites(HouseRules.camundaInItsRooms(offender("camunda")), "camunda", "inbox.AsksTheEngine");
    }

    @Test
    void delegates_see_only_the_delegate_api() {
        holds(HouseRules.delegatesSeeTheirApiOnly(HOUSE));
        bites(HouseRules.delegatesSeeTheirApiOnly(offender("camunda")), "camunda", "delegate.StartsProcesses");
    }

    @Test
    void delegates_are_final() {
        holds(HouseRules.delegatesAreFinal());
        bites(HouseRules.delegatesAreFinal(), "delegates", "Inheritable> does not have modifier FINAL");
    }

    @Test
    void delegates_keep_no_state() {
        holds(HouseRules.delegatesAreStateless());
        bites(HouseRules.delegatesAreStateless(), "delegates", "Forgetful.calls> does not have modifier FINAL");
    }

    @Test
    void delegates_have_at_most_two_collaborators() {
        holds(HouseRules.delegatesHaveFewCollaborators());
        bites(HouseRules.delegatesHaveFewCollaborators(), "delegates", "Sociable has 3 collaborators");
    }

    @Test
    void shiro_is_seen_in_security_only() {
        holds(HouseRules.shiroInItsRoom(HOUSE));
        bites(HouseRules.shiroInItsRoom(offender("shiro")), "shiro", "desk.AsksShiro");
    }

    @Test
    void mappers_are_package_private() {
        holds(HouseRules.mappersStayInTheirRooms());
        bites(HouseRules.mappersStayInTheirRooms(), "mapper", "OpenMapper");
    }

    @Test
    void names_say_what_things_are() {
        holds(HouseRules.namesSayWhatThingsAre());
        bites(
                HouseRules.namesSayWhatThingsAre(),
                "name",
                "CaseImpl",
                "CaseUtil>",
                "CaseUtils",
                "CaseHelper",
                "CaseManager",
                "CaseDto");
    }

    @Test
    void time_comes_from_an_injected_clock() {
        holds(HouseRules.timeIsInjected());
        bites(
                HouseRules.timeIsInjected(),
                "time",
                "Instant.now()",
                "LocalDate.now()",
                "ZonedDateTime.now(java.time.ZoneId)",
                "Clock.systemUTC()",
                "System.currentTimeMillis()",
                "Calendar.getInstance()",
                "java.util.Date.<init>()");
    }

    @Test
    void every_controller_method_says_for_whom_it_is() {
        holds(HouseRules.controllersSayForWhom());
        bites(HouseRules.controllersSayForWhom(), "controller", "Undecided.forWhom()");
    }

    @Test
    void every_package_says_in_one_sentence_what_it_is() {
        assertThat(SourceRules.packagesSayWhatTheyAre(SOURCES)).isEmpty();
        assertThat(SourceRules.packagesSayWhatTheyAre(OFFENDERS.resolve("undescribed")))
                .satisfiesExactly(
                        found -> assertThat(found).startsWith("nullable"),
                        found -> assertThat(found).startsWith("silent"),
                        found -> assertThat(found).startsWith("talkative"));
    }

    @Test
    void files_are_short(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "\n".repeat(300));
        Files.writeString(folder.resolve("Short.java"), "\n".repeat(299));

        assertThat(SourceRules.filesAreShort(SOURCES)).isEmpty();
        assertThat(SourceRules.filesAreShort(folder)).containsExactly("Long.java has 300 lines or more");
    }

    @Test
    void statements_take_parameters_and_no_text(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Pasting.xml"), "SELECT ${column} FROM task");
        Files.writeString(folder.resolve("Asking.xml"), "SELECT id FROM task WHERE id = #{id}");

        assertThat(SourceRules.statementsTakeParametersOnly(Path.of("src/main/resources/org/bihuan")))
                .isEmpty();
        assertThat(SourceRules.statementsTakeParametersOnly(folder))
                .containsExactly("Pasting.xml pastes text into a statement: ${…} instead of #{…}");
    }
}
