package org.bihuan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.casefile.Cases;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.platform.CasePackage.Part;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

class PackageTest extends HouseStory {

    @Autowired
    private Cases cases;

    @Autowired
    private CasePackages packages;

    @Autowired
    private PackageNews news;

    @Autowired
    private Ledger ledger;

    @Autowired
    @Qualifier("exportCase")
    private JavaDelegate exportCase;

    @Autowired
    private JdbcTemplate database;

    @TempDir
    private Path folder;

    private PlatformFolder platform;

    @BeforeEach
    void thePlatformReadsAFolder() {
        platform = new PlatformFolder(folder);
    }

    @Test
    void the_step_of_the_model_asks_for_a_package_where_the_channel_listens() throws Exception {
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getVariable("caseNumber")).thenReturn("ZF2026-999999");

        exportCase.execute(execution);

        assertThat(database.queryForObject("SELECT topic FROM outbox WHERE recipient = 'ZF2026-999999'", String.class))
                .isEqualTo(PackageChannel.TOPIC);
    }

    @Test
    void every_part_of_a_package_is_what_its_manifest_says() throws Exception {
        CasePackage packed = packages.of(reported());

        platform.send(packed);

        Path sent = only();
        for (JsonNode part : json(sent.resolve("manifest.json")).path("parts")) {
            byte[] bytes = Files.readAllBytes(sent.resolve(part.path("path").asText()));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isEqualTo(part.path("sha256").asText());
            assertThat(bytes).hasSize(part.path("size").asInt());
        }
        assertThat(packed.parts()).extracting(Part::path).contains("case.json", "case.schema.json");
    }

    @Test
    void the_case_says_exactly_what_its_schema_asks_for() throws Exception {
        platform.send(packages.of(reported()));

        JsonNode schema = json(only().resolve("case.schema.json"));
        JsonNode told = json(only().resolve("case.json"));

        assertThat(names(told)).containsExactlyInAnyOrderElementsOf(texts(schema.path("required")));
        assertThat(names(told.path("events").get(0)))
                .containsExactlyInAnyOrderElementsOf(texts(
                        schema.path("properties").path("events").path("items").path("required")));
    }

    @Test
    void who_reported_stays_in_the_house() throws IOException {
        platform.send(packages.of(reported()));

        assertThat(Files.readString(only().resolve("case.json"))).doesNotContain("林举报", "13900000001");
    }

    @Test
    void a_package_that_is_sent_twice_is_there_once() throws IOException {
        String number = reported();
        CasePackage first = packages.of(number);
        platform.send(first);
        news.sent(first);

        CasePackage second = packages.of(number);
        platform.send(second);
        news.sent(second);

        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(only()).isDirectory();
        assertThat(events(number, "package-sent")).hasSize(1);
    }

    @Test
    void a_file_that_was_changed_on_disk_keeps_the_whole_package_back() {
        CasePackage packed = packages.of(reported());
        Part real = packed.parts().get(0);
        Part forged = new Part(real.path(), real.size(), real.sha256(), () -> new ByteArrayInputStream(new byte[3]));
        CasePackage broken = new CasePackage(packed.caseNumber(), packed.digest(), packed.manifest(), List.of(forged));

        assertThatIOException().isThrownBy(() -> platform.send(broken));

        assertThat(folder.resolve("packages")).isEmptyDirectory();
    }

    @Test
    void a_receipt_is_noted_once_and_set_aside() throws IOException {
        CasePackage packed = packages.of(reported());
        answer("1.json", packed, "refused", "缺少送达回证");
        PackageReceipts receipts = new PackageReceipts(platform, news);

        assertThat(receipts.readBack()).isEqualTo(1);
        assertThat(receipts.readBack()).isZero();

        assertThat(events(packed.caseNumber(), "package-refused"))
                .extracting(event -> event.content().path("text").asText())
                .containsExactly("上级平台退回案件数据包：缺少送达回证");
        assertThat(folder.resolve("receipts/read/1.json")).exists();
    }

    @Test
    void what_is_no_receipt_is_set_aside_and_holds_nothing_up() throws IOException {
        CasePackage packed = packages.of(reported());
        Files.writeString(folder.resolve("receipts/0.json"), "{\"caseNumber\": \"../../etc\"");
        Files.writeString(
                folder.resolve("receipts/1.json"), "{\"caseNumber\": \"ZF2026-000001\", \"status\": \"maybe\"}");
        answer("2.json", packed, "accepted", "");

        assertThat(new PackageReceipts(platform, news).readBack()).isEqualTo(1);

        assertThat(folder.resolve("receipts/read/0.json.bad")).exists();
        assertThat(folder.resolve("receipts/read/1.json.bad")).exists();
        assertThat(events(packed.caseNumber(), "package-accepted")).hasSize(1);
    }

    private String reported() {
        ObjectNode lead = Answers.of(
                "sourceType",
                "report",
                "enterprise",
                String.valueOf(world.person("ent-012").organisation().uscc()),
                "facts",
                "夜间违规动火",
                "foundAt",
                "2026-11-23T08:30:00+08:00");
        ObjectNode report = lead.deepCopy().put("informant", "林举报").put("informantContact", "13900000001");
        String number = world.as(
                world.person("report1"), () -> cases.open("enforcement", report).number());
        return world.journey(number)
                .completeAs(world.officer(), "task_registerLead", lead)
                .number();
    }

    private void answer(String name, CasePackage packed, String status, String reason) throws IOException {
        Files.writeString(
                folder.resolve("receipts").resolve(name),
                Answers.of(
                                "caseNumber",
                                packed.caseNumber(),
                                "digest",
                                packed.digest(),
                                "status",
                                status,
                                "reason",
                                reason)
                        .toString());
    }

    private List<RecordedEvent> events(String number, String type) {
        return ledger.latest(number, type, 10);
    }

    private Path only() throws IOException {
        try (Stream<Path> sent = Files.list(folder.resolve("packages"))) {
            List<Path> all = sent.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return CaseContents.JSON.readTree(file.toFile());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
