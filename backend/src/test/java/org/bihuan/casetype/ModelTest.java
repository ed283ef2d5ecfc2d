package org.bihuan.casetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.casetype.Manifest.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTest {

    @TempDir
    private Path place;

    private Manifest manifest;
    private Model model;

    @BeforeEach
    void read() {
        CaseTypeFolder folder = FolderWorld.good().folder(place);
        manifest = folder.manifest();
        model = folder.model();
    }

    @Test
    void the_model_says_what_is_drawn() {
        assertThat(model.processId()).isEqualTo("permit-demo");
        assertThat(model.userTasks()).extracting(Node::id).containsExactly("task_check", "task_visit");
        assertThat(model.form("task_visit")).isEqualTo("visit");
        assertThat(model.stepName("task_check")).isEqualTo("审查");
        assertThat(model.timers()).isEqualTo(Map.of("timer_checkOverdue", "PD-CHECK"));
        assertThat(model.messages()).containsExactly("withdraw");
        assertThat(model.node("notice_granted").inputs()).containsEntry("recipients", "party");
        assertThat(model.node("task_visit").parent()).isEqualTo("subprocess_visit");
    }

    @Test
    void an_outcome_comes_from_an_end_of_the_whole_process() {
        assertThat(model.outcome("end_granted")).isEqualTo("granted");
        assertThat(model.outcome("end_withdrawn")).isEqualTo("withdrawn");
        assertThat(model.outcome("done_visited")).isEmpty();
        assertThat(model.outcome("nothing")).isEmpty();
    }

    @Test
    void the_engine_needs_to_know_only_what_conditions_and_decisions_read() {
        assertThat(model.variables()).containsExactly("category", "decision", "risk");
    }

    @Test
    void the_manifest_says_who_may_do_and_see_what() {
        assertThat(manifest.kind()).isEqualTo(Kind.CASE);
        assertThat(manifest.partyName()).isEqualTo("申请");
        assertThat(manifest.mayBeOpenedBy(List.of("officer", "enterprise"))).isTrue();
        assertThat(manifest.mayBeOpenedBy(List.of("officer"))).isFalse();
        assertThat(manifest.step("task_check").candidates())
                .isEqualTo(new Candidates("intake", Scope.BUREAU, List.of(), List.of()));
        assertThat(manifest.step("task_visit").candidates().isNamed()).isTrue();
        assertThat(manifest.clocks().get("PD-TOTAL").stops()).containsExactly("task_visit");
        assertThat(manifest.actions().get("withdraw").who().scope()).isEqualTo(Scope.PARTY);
        assertThat(manifest.outcomeName("refused")).isEqualTo("不予许可");
    }

    @Test
    void a_step_may_show_a_field_to_others_than_the_rest_of_the_case() {
        Manifest told = FolderWorld.good()
                .replace(FolderWorld.MANIFEST, "  remark: handlers", "  remark: handlers\n  withdraw.remark: party")
                .folder(place)
                .manifest();

        assertThat(told.visibility("withdraw", "remark").level()).isEqualTo(Visibility.Level.PARTY);
        assertThat(told.visibility("task_check", "remark").level()).isEqualTo(Visibility.Level.HANDLERS);
    }

    @Test
    void a_derived_value_may_decide() {
        CaseTypeFolder folder = FolderWorld.good()
                .replace(FolderWorld.MANIFEST, "fields:\n", "derived:\n  sample: {caseNumberModulo: 5}\nfields:\n")
                .replace(FolderWorld.MODEL, "risk != 'high'", "sample == 0")
                .folder(place);

        assertThat(new GatewaysRule().problems(folder)).isEmpty();
        assertThat(folder.manifest().derived().get("sample").caseNumberModulo()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "category, enterprise, true",
        "category, officer, true",
        "remark, enterprise, false",
        "remark, officer, true",
        "score, officer, false",
        "score, supervisor, true",
        "unheardOf, enterprise, false",
        "unheardOf, officer, true"
    })
    void a_field_is_visible_to_those_it_is_meant_for(String field, String role, boolean isVisible) {
        assertThat(manifest.visibility(field).isVisibleTo(Set.of(role))).isEqualTo(isVisible);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "${a == 'x'} ; a",
                "${a == 'x' && (b > 3 or not c)} ; a b c",
                "${empty a || a eq null} ; a",
                "${hasMajor} ; hasMajor",
                "${a >= -1.5} ; a"
            })
    void a_condition_tells_which_variables_it_reads(String expression, String variables) {
        Condition condition = Condition.parse(expression);

        assertThat(condition.isUnderstood()).isTrue();
        assertThat(String.join(" ", condition.variables())).isEqualTo(variables);
    }
}
