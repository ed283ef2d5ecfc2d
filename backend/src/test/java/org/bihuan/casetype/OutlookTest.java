package org.bihuan.casetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.form.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the models that we ship say about what comes next. */
class OutlookTest {

    private static final Outlook SERVICE = outlook(new FolderReader("classpath:")
            .read().folders().stream()
                    .filter(folder -> folder.key().equals("service-request"))
                    .findFirst()
                    .orElseThrow());

    @TempDir
    private Path place;

    private static Outlook outlook(CaseTypeFolder folder) {
        return new Outlook(folder.model(), folder.manifest(), step -> {
            String form = "forms/" + folder.key() + "/" + folder.model().form(step) + ".form";
            return Form.parse(new String(folder.resources().get(form), StandardCharsets.UTF_8))
                    .choices();
        });
    }

    private static List<String> ways(Outlook outlook, String step, Map<String, String> values) {
        return outlook.after(step, List.of(), values).stream()
                .map(way -> String.join("·", way.answers()) + "→" + way.next().name())
                .toList();
    }

    private static List<String> route(Outlook outlook, String step, Map<String, String> values) {
        return outlook.route(step, List.of(), values).stream().map(Node::name).toList();
    }

    @Test
    void whoever_accepts_sees_all_that_can_be_decided_the_usual_first() {
        assertThat(ways(SERVICE, "task_accept", Map.of()))
                .containsExactly("受理·上门→派专家", "受理·线上、电话→线上答复", "受理·培训→集中培训", "转办→已转办", "不受理→不予受理", "补正→补正");
    }

    @Test
    void an_answer_is_taken_into_account_only_until_it_is_asked_again() {
        assertThat(ways(SERVICE, "task_accept", Map.of("decision", "reject"))).hasSize(6);
        assertThat(ways(SERVICE, "task_respond", Map.of("decision", "accept", "mode", "visit")))
                .containsExactly("接单→上门服务", "拒单→派专家");
    }

    @Test
    void a_timer_that_takes_the_case_away_is_the_last_way() {
        assertThat(ways(SERVICE, "task_supplement", Map.of())).containsExactly("→受理", "逾期未补正→已放弃");
    }

    @Test
    void what_the_last_form_said_decides_between_the_ends() {
        assertThat(ways(SERVICE, "task_consult", Map.of("resolved", "no", "mode", "visit")))
                .containsExactly("办结·不用→未解决", "办结·回访→回访", "升级→已升级", "再上门→派专家");
        assertThat(ways(SERVICE, "task_callback", Map.of("resolved", "yes", "decision", "accept", "mode", "training")))
                .containsExactly("→已培训");
    }

    @Test
    void the_route_goes_to_the_best_end_that_is_still_open() {
        assertThat(route(SERVICE, "task_accept", Map.of()))
                .containsExactly("派专家", "接单", "上门服务", "出具建议书", "企业确认评价", "已解决");
        assertThat(route(SERVICE, "task_answer", Map.of("decision", "accept", "mode", "online")))
                .containsExactly("企业确认评价", "已答复");
        assertThat(route(SERVICE, "task_consult", Map.of("resolved", "no", "decision", "accept", "mode", "visit")))
                .containsExactly("派专家", "接单", "上门服务", "出具建议书", "企业确认评价", "已解决");
    }

    @Test
    void a_model_with_a_decision_table_and_a_sub_process_is_read_like_any_other() {
        CaseTypeFolder folder = FolderWorld.good().folder(place);
        Outlook permit = new Outlook(folder.model(), folder.manifest(), step -> Map.of("decision", Set.of()));

        assertThat(ways(permit, "task_check", Map.of())).containsExactly("不准予→不予许可", "准予→核查", "逾期未审→已过期");
        assertThat(route(permit, "task_check", Map.of())).containsExactly("核查", "已准予");
    }

    @Test
    void branches_that_run_side_by_side_are_all_there_and_a_ring_has_an_end() {
        Model model = ModelSketch.of(
                "start_a > task_a > and_split > task_b > and_join > task_d > end_done",
                "and_split > task_c > and_join",
                "task_d > task_a");
        Outlook outlook = new Outlook(model, FolderWorld.good().folder(place).manifest(), step -> Map.of());

        assertThat(outlook.after("task_a", List.of(), Map.of()))
                .extracting(way -> way.next().id())
                .containsExactly("task_b", "task_c");
        assertThat(outlook.route("task_a", List.of(), Map.of()))
                .extracting(Node::id)
                .containsExactly("task_b", "task_d", "end_done");
    }
}
