package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The example of processes/README.md, taken from there: whoever copies it gets a case type that runs. */
@HouseTest
class ExampleCaseTypeTest {

    private static final Path README = Path.of("../processes/README.md");

    /** A fenced block under a line that is nothing but a path in backticks. */
    private static final Pattern FILE = Pattern.compile(
            "^`((?:processes|forms)/[^`]+)`\\n\\n```\\w+\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    static Path place;

    @Autowired
    private CaseTypes types;

    @Autowired
    private Cases cases;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Notices notices;

    @Autowired
    private People people;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private ObjectMapper json;

    @DynamicPropertySource
    static void onlyTheExample(DynamicPropertyRegistry registry) {
        registry.add("bihuan.case-types", () -> place.toUri().toString());
    }

    @BeforeAll
    static void takeTheExampleOutOfTheReadme() throws IOException {
        Matcher file = FILE.matcher(Files.readString(README));
        while (file.find()) {
            Path path = place.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
        }
    }

    @Test
    void the_example_keeps_the_contract_and_is_the_only_case_type_here() {
        assertThat(types.all()).extracting(CaseType::key).containsExactly("equipment-loan");
    }

    @Test
    void what_is_lent_ends_with_its_return() {
        String number = asked("手持式测温仪");

        complete(number, "task_decide", "{\"decision\": \"lend\"}");
        complete(number, "task_return", "{\"condition\": \"good\"}");

        assertThat(cases.require(number).outcome()).isEqualTo("returned");
        assertThat(tasks.openOf(number)).isEmpty();
    }

    @Test
    void what_is_declined_ends_with_a_notice_that_says_why() {
        String number = asked("大功率排水泵");

        complete(number, "task_decide", "{\"decision\": \"decline\", \"remark\": \"防汛期间留作备用\"}");

        assertThat(cases.require(number).outcome()).isEqualTo("declined");
        assertThat(notices.of("ent-textile", false, null, 50).items())
                .filteredOn(notice -> number.equals(notice.caseNumber()))
                .singleElement()
                .satisfies(notice -> assertThat(notice.body()).contains("大功率排水泵", "防汛期间留作备用"));
    }

    private String asked(String item) {
        CaseFile file = currentUser.as(
                people.require("ent-textile"),
                () -> cases.open(
                        "equipment-loan", read("{\"item\": \"" + item + "\", \"neededFrom\": \"2026-11-25\"}")));
        assertThat(file.number()).startsWith("JY2026-");
        return file.number();
    }

    private void complete(String number, String step, String data) {
        List<InboxTask> open = tasks.openOf(number);
        assertThat(open).extracting(InboxTask::step).containsExactly(step);
        currentUser.as(
                people.require("intake1"), () -> tasks.complete(open.get(0).id(), read(data)));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
