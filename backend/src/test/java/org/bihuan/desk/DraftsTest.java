package org.bihuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.attachment.Attachment;
import org.bihuan.attachment.Attachments;
import org.bihuan.casefile.Draft;
import org.bihuan.casefile.Drafts;
import org.bihuan.casefile.Submitted;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.desk.PageModels.FormView;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.PageVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is half written belongs to whoever writes it, as long as it can be sent. */
class DraftsTest extends HouseStory {

    @LocalServerPort
    private int port;

    @Autowired
    private DraftController controller;

    @Autowired
    private TaskActs acts;

    @Autowired
    private Drafts drafts;

    @Autowired
    private FormContents contents;

    @Autowired
    private Attachments attachments;

    @Autowired
    private CaseTypes types;

    @Test
    void a_draft_of_a_task_is_there_for_its_writer_alone() {
        String task = supplementing().task("task_supplement").id();

        world.as(world.enterprise(), () -> controller.saveTask(task, written("reply", "写到一半")));

        assertThat(draft(world.enterprise(), Drafts.ofTask(task)).orElseThrow().data())
                .isEqualTo(written("reply", "写到一半").data());
        assertThat(draft(world.person("ent-textile-boss"), Drafts.ofTask(task))).isEmpty();
    }

    @Test
    void with_the_task_go_all_its_drafts_and_none_comes_after() {
        String task = supplementing().task("task_supplement").id();
        Person boss = world.person("ent-textile-boss");
        world.as(boss, () -> controller.saveTask(task, written("reply", "老板也写了")));

        world.as(world.enterprise(), () -> acts.complete(task, null, new Submitted(Answers.of("reply", "清单见附件"))));

        assertThat(draft(boss, Drafts.ofTask(task))).isEmpty();
        assertRefused(Kind.CONFLICT, boss, () -> controller.saveTask(task, written("reply", "晚了")));
    }

    @Test
    void what_is_written_into_a_form_does_not_end_or_open_scripts_of_its_page() {
        Submitted hostile = written("description", "<!--<script>");
        world.as(world.enterprise(), () -> controller.saveStart("service-request", hostile));

        String page = PageVisitor.signedIn(port, world.enterprise().username())
                .get("/cases/new?type=service-request")
                .body();

        assertThat(page).contains("\\u003C!--\\u003Cscript>").doesNotContain("<!--<script>");
    }

    @Test
    void nobody_keeps_a_draft_of_a_form_that_he_does_not_have() {
        Journey journey = world.aCase().open();
        String task = journey.task("task_accept").id();
        Submitted anything = written("remark", "不该保存");

        assertRefused(Kind.NOT_FOUND, world.otherEnterprise(), () -> controller.saveTask(task, anything));
        assertRefused(Kind.CONFLICT, world.dispatcher(), () -> controller.saveTask(task, anything));
        assertRefused(
                Kind.NOT_FOUND,
                world.otherEnterprise(),
                () -> controller.saveAction(journey.number(), "withdraw", anything));
        assertRefused(
                Kind.CONFLICT, world.intake(), () -> controller.saveAction(journey.number(), "withdraw", anything));
        assertRefused(Kind.FORBIDDEN, world.expert(), () -> controller.saveStart("service-request", anything));
        assertRefused(Kind.NOT_FOUND, world.intake(), () -> controller.saveStart("no-such-type", anything));
    }

    @Test
    void a_draft_is_thrown_away_when_its_writer_says_so() {
        Journey journey = world.aCase().open();
        String key = Drafts.ofAction(journey.number(), "withdraw");
        world.as(world.enterprise(), () -> controller.saveAction(journey.number(), "withdraw", written("reason", "x")));
        assertThat(draft(world.enterprise(), key)).isPresent();

        world.as(world.enterprise(), () -> {
            controller.discardAction(journey.number(), "withdraw");
            return null;
        });

        assertThat(draft(world.enterprise(), key)).isEmpty();
    }

    @Test
    void a_restored_form_knows_its_files_and_drops_those_that_are_gone_or_anothers() {
        Attachment mine = text("ent-textile");
        Attachment others = text("ent-logistics");
        String key = "test/" + UUID.randomUUID();
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("staff", true);
        data.putArray("attachments").add("gone").add(mine.id()).add(others.id());

        FormView form = world.as(world.enterprise(), () -> {
            drafts.save(key, data);
            return contents.of(
                    types.current("service-request"), "start", JsonNodeFactory.instance.objectNode(), "", "", key);
        });

        JsonNode content = (JsonNode) form.content();
        assertThat(content.at("/draft/attachments")).hasSize(1);
        assertThat(content.at("/draft/attachments/0").asText()).isEqualTo(mine.id());
        assertThat(content.path("files").path(mine.id()).path("name").asText()).isEqualTo("清单.txt");
        assertThat(content.path("draft").has("staff")).isFalse();
        assertThat(form.restored()).isEqualTo("09:00");
    }

    private Journey supplementing() {
        return world.aCase().open().complete("task_accept", Answers.supplement());
    }

    private Optional<Draft> draft(Person person, String key) {
        return world.as(person, () -> drafts.find(key));
    }

    private Attachment text(String uploader) {
        byte[] content = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        return attachments.store(new ByteArrayInputStream(content), "清单.txt", uploader);
    }

    private static Submitted written(String field, String text) {
        return new Submitted(JsonNodeFactory.instance.objectNode().put(field, text));
    }

    private void assertRefused(Kind kind, Person person, Supplier<?> work) {
        assertThatThrownBy(() -> world.as(person, work))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(kind));
    }
}
