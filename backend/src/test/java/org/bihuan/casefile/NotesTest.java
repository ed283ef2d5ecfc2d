package org.bihuan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.people.Person;
import org.bihuan.test.Client;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.Race;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 批注: facts of the ledger that the staff read, and nobody else. */
class NotesTest extends HouseStory {

    @LocalServerPort
    private int port;

    @Autowired
    private Notes notes;

    private void write(Person author, Journey story, String text, String... mentions) {
        world.as(author, () -> {
            notes.add(story.number(), text, List.of(mentions));
            return text;
        });
    }

    private List<Notes.Note> read(Person reader, Journey story) {
        return world.as(reader, () -> notes.of(story.file()));
    }

    private static long facts(Journey story) {
        return story.facts().stream().filter(Notes.ADDED::equals).count();
    }

    @Test
    void a_note_is_a_fact_that_the_staff_read_newest_first() {
        Journey story = world.aCase().open().untilVisit();

        write(world.intake(), story, "  第一行\r\n<b>第二行</b> ");
        write(world.expert(), story, "收到");

        assertThat(read(world.supervisor(), story))
                .extracting(Notes.Note::author, Notes.Note::text)
                .containsExactly(tuple("expert1", "收到"), tuple("intake1", "第一行\n<b>第二行</b>"));
        assertThat(facts(story)).isEqualTo(2);
    }

    @Test
    void whoever_is_mentioned_is_told_without_the_note_itself() {
        Journey story = world.aCase().open().untilVisit();

        write(world.intake(), story, "双氧水用量请现场核对", "expert1", "dispatch1", "intake1");

        assertThat(world.notices("expert1", story.number(), "李晓梅在批注里提到了您")).isEqualTo(1);
        assertThat(world.notices("dispatch1", story.number(), "李晓梅在批注里提到了您")).isEqualTo(1);
        assertThat(world.notices("intake1", story.number(), "李晓梅在批注里提到了您")).isZero();
        assertThat(world.lastNotice("expert1", story.number())).doesNotContain("双氧水");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ent-textile", "officer1", "expert2", "sysadmin1", "nobody"})
    void who_may_not_see_the_case_cannot_be_mentioned(String stranger) {
        Journey story = world.aCase().open().untilVisit();

        assertThatThrownBy(() -> write(world.intake(), story, "请看", "expert1", stranger))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(RefusedException.Kind.INVALID);
                    assertThat(refused).hasMessageContaining("看不到这一件");
                });
        assertThat(facts(story)).isZero();
        assertThat(world.notices("expert1", story.number(), "李晓梅在批注里提到了您")).isZero();
    }

    @Test
    void those_who_may_see_the_case_are_offered() {
        Journey story = world.aCase().open().untilVisit();

        List<Person> offered = world.as(world.intake(), () -> notes.mentionable(story.file()));

        assertThat(offered)
                .extracting(Person::username)
                .contains("intake1", "dispatch1", "expert1", "section1", "supervisor1")
                .doesNotContain("ent-textile", "officer1", "expert2", "sysadmin1");
    }

    @Test
    void an_enterprise_has_no_notes_and_those_who_watch_write_none() {
        Journey story = world.aCase().open();
        write(world.intake(), story, "内部意见");

        assertThat(read(world.enterprise(), story)).isEmpty();
        assertRefused(world.enterprise(), story, "我也写", RefusedException.Kind.NOT_FOUND);
        assertRefused(world.officer(), story, "我也写", RefusedException.Kind.NOT_FOUND);
        assertRefused(world.supervisor(), story, "我也写", RefusedException.Kind.FORBIDDEN);
        assertThat(facts(story)).isEqualTo(1);
    }

    @Test
    void a_note_has_something_to_say_and_is_not_endless() {
        Journey story = world.aCase().open();

        assertRefused(world.intake(), story, " \r\n ", RefusedException.Kind.INVALID);
        assertRefused(world.intake(), story, "长".repeat(2001), RefusedException.Kind.INVALID);
        assertRefused(world.intake(), story, "\u0007", RefusedException.Kind.INVALID);
        write(world.intake(), story, "😀".repeat(2000));

        assertThat(read(world.intake(), story)).singleElement().satisfies(note -> assertThat(note.text())
                .hasSize(4000));
    }

    @Test
    void two_clicks_are_one_note() throws InterruptedException {
        Journey story = world.aCase().open();

        Race.between(Collections.nCopies(4, () -> {
            write(world.intake(), story, "请核对", "dispatch1");
            return story;
        }));

        assertThat(facts(story)).isEqualTo(1);
        assertThat(world.notices("dispatch1", story.number(), "李晓梅在批注里提到了您")).isEqualTo(1);
    }

    @Test
    void the_enterprise_and_the_auditor_get_the_event_without_its_data_and_the_chain_holds() {
        Journey story = world.aCase().open();
        write(world.intake(), story, "内部意见");
        Client client = new Client(port);

        assertThat(noteEvent(client, "intake1", story).path("data").path("text").asText())
                .isEqualTo("内部意见");
        for (String outsider : List.of("ent-textile", "audadmin1")) {
            JsonNode event = noteEvent(client, outsider, story);
            assertThat(event.has("data")).as(outsider).isFalse();
            assertThat(event.has("salt")).as(outsider).isFalse();
            assertThat(event.path("hash").asText()).hasSize(64);
            assertThat(client.get(outsider, "/cases/" + story.number() + "/verification")
                            .json()
                            .path("valid")
                            .asBoolean())
                    .isTrue();
        }
    }

    private static JsonNode noteEvent(Client client, String username, Journey story) {
        for (JsonNode event : client.get(username, "/cases/" + story.number() + "/events")
                .json()
                .path("items")) {
            if (event.path("type").asText().equals(Notes.ADDED)) {
                return event;
            }
        }
        throw new AssertionError(username + " gets no note");
    }

    private void assertRefused(Person author, Journey story, String text, RefusedException.Kind kind) {
        assertThatThrownBy(() -> write(author, story, text))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(kind));
    }
}
