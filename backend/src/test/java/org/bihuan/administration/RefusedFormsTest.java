package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.bihuan.inbox.Tasks;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.Accounts;
import org.bihuan.people.Certificates;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.PageVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who fills in a form of the administration wrongly reads why on the form, and does not fill it in again. */
class RefusedFormsTest extends HouseStory {

    private static final String SOMEBODY = "refused-somebody";
    private static final String HERE = "/administration/users/" + SOMEBODY;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Certificates certificates;

    @Autowired
    private AdministrationLedger ledger;

    @Autowired
    private Tasks tasks;

    private PageVisitor system;

    @BeforeEach
    void somebodyIsThere() {
        people.save(new PersonDraft(
                SOMEBODY, "某某", Person.Kind.STAFF, "general-office", Set.of(), Set.of(), null, true, "!", false));
        certificates.setNumber(SOMEBODY, null);
        system = PageVisitor.signedIn(port, "sysadmin1");
    }

    @Test
    void a_new_user_whose_name_is_taken_is_still_on_the_form() {
        HttpResponse<String> answer = system.post(
                "/administration/users",
                "username",
                "intake1",
                "name",
                "新来的",
                "unit",
                "general-office",
                "certificate",
                "2030-12-31");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("用户名“intake1”已经有人用了。", "value=\"intake1\"", "value=\"新来的\"", "value=\"2030-12-31\"")
                .contains("value=\"general-office\" selected");
    }

    @Test
    void a_field_that_is_wrong_is_marked_and_names_the_sentence() {
        HttpResponse<String> answer =
                system.post("/administration/users", "username", "Wrong", "name", "新来的", "unit", "general-office");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .containsPattern("name=\"username\"[^>]* aria-invalid=\"true\" aria-describedby=\"refused\"")
                .contains("role=\"alert\"", "小写字母");
    }

    @Test
    void a_refused_change_is_tried_again_on_the_version_that_was_seen() {
        int version = version();

        HttpResponse<String> answer =
                system.post(HERE, "version", "" + version, "name", "改名", "unit", "general-office", "certificate", "明年");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "2030-12-31 这样", "value=\"改名\"", "value=\"明年\"", "name=\"version\" value=\"" + version + "\"");
        assertThat(people.require(SOMEBODY).name()).isEqualTo("某某");
    }

    @Test
    void a_number_of_a_certificate_that_could_not_be_one_is_refused_on_the_form() {
        HttpResponse<String> answer = system.post(
                HERE, "version", "" + version(), "name", "某某", "unit", "general-office", "certificateNumber", "13<b>");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("执法证号最多 30 位")
                .containsPattern("name=\"certificateNumber\"[^>]* aria-invalid=\"true\"");
        assertThat(certificates.number(SOMEBODY)).isEmpty();
    }

    @Test
    void a_number_of_a_certificate_is_kept_shown_and_written_into_the_ledger() {
        system.post(
                HERE,
                "version",
                "" + version(),
                "name",
                "某某",
                "unit",
                "general-office",
                "certificateNumber",
                "13058200099");

        assertThat(certificates.number(SOMEBODY)).contains("13058200099");
        assertThat(system.get(HERE).body()).contains("value=\"13058200099\"");
        assertThat(ledger.newest(null, 1).get(0).data()).contains("\"certificateNumber\":\"13058200099\"");
    }

    @Test
    void tasks_that_nobody_else_can_take_are_said_before_and_leave_no_button() {
        Journey story = world.aCase().open().complete("task_accept", Answers.accept("visit"));
        world.as(
                world.dispatcher(),
                () -> tasks.claim(story.task("task_dispatch").id()));

        HttpResponse<String> answer = system.get("/administration/users/dispatch1/disable");

        assertThat(answer.body())
                .contains("名下的待办没有别人可以接手：请安全管理员先给别人加上这些岗位，再来停用。")
                .doesNotContain("移交并停用", "name=\"reason\"");
    }

    @Test
    void a_change_on_an_old_version_is_no_form_to_send_again() {
        HttpResponse<String> answer =
                system.post(HERE, "version", "" + (version() - 1), "name", "改名", "unit", "general-office");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("别人刚刚改过").doesNotContain("name=\"version\"");
    }

    @Test
    void roles_that_do_not_go_together_stay_ticked() {
        PageVisitor security = PageVisitor.signedIn(port, "secadmin1");

        HttpResponse<String> answer = security.post(
                HERE + "/roles", "version", "" + version(), "role", "intake", "role", "audit-administrator");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("管理员不能兼任别的岗位")
                .containsPattern("value=\"intake\"[^>]*checked")
                .containsPattern("value=\"audit-administrator\"[^>]*checked");
    }

    @Test
    void a_unit_keeps_what_was_written_of_it_new_or_renamed() {
        HttpResponse<String> added = system.post(
                "/administration/units", "code", "general-office", "name", "新科室", "kind", "department", "parent", "");
        HttpResponse<String> renamed =
                system.post("/administration/units/general-office/name", "was", "办公室", "name", "长".repeat(129));

        assertThat(added.statusCode()).isEqualTo(409);
        assertThat(added.body()).contains("value=\"新科室\"", "value=\"department\" selected");
        assertThat(renamed.statusCode()).isEqualTo(422);
        assertThat(renamed.body()).contains("最多 128 个字", "长".repeat(129), "<details class=\"line\" open");
    }

    @Test
    void who_leaves_without_a_reason_is_still_there() {
        HttpResponse<String> answer =
                system.post(HERE + "/disable", "version", "" + version(), "reason", "长".repeat(201));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("最多 200 个字", "长".repeat(201));
        assertThat(people.require(SOMEBODY).active()).isTrue();
    }

    private int version() {
        return accounts.require(SOMEBODY).version();
    }
}
