package org.bihuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.desk.EnterpriseImports.Fate;
import org.bihuan.desk.EnterpriseImports.Preview;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Grade;
import org.bihuan.enterprise.Grades;
import org.bihuan.enterprise.Licence;
import org.bihuan.enterprise.Licences;
import org.bihuan.enterprise.MasterData;
import org.bihuan.enterprise.Site;
import org.bihuan.enterprise.Uscc;
import org.bihuan.test.HouseStory;
import org.bihuan.test.PageVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A list of enterprises from a file: what is refused and why, and that nothing is written but what was seen. */
class EnterpriseImportTest extends HouseStory {

    private static final String NEW = code("91350582MAFENEW11");
    private static final String OLD = code("91350582MAFED1D22");

    @LocalServerPort
    private int port;

    @Autowired
    private EnterpriseImports imports;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private MasterData masterData;

    @Autowired
    private Grades grades;

    @Autowired
    private Licences licences;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void one_is_on_file_and_one_is_not() {
        for (String table : List.of(
                "enterprise_detail",
                "enterprise_grade",
                "enterprise_licence",
                "enterprise_change",
                "enterprise_site",
                "enterprise_gram",
                "enterprise")) {
            database.update("DELETE FROM " + table + " WHERE uscc IN (?, ?)", NEW, OLD);
        }
        enterprises.save(
                new Enterprise(OLD, "晋江市老厂有限公司", "安海镇", "制鞋", "安海镇 1 号", "陈志明", "13800001001", true),
                List.of(new Site("厂区", "安海镇 1 号")));
    }

    @Test
    void what_was_seen_is_written_in_the_name_of_whoever_confirms() {
        String id = upload(csv(
                line(NEW, Map.of("主要负责人", "许志明", "监管类别", "工贸", "高风险类型", "粉尘涉爆、有限空间", "风险等级", "橙", "定级理由", "年度评估")),
                line(OLD, Map.of("行业代码", "C1951"))));
        Preview preview = preview(id);

        assertThat(preview.lines()).extracting(EnterpriseImports.Planned::fate).containsExactly(Fate.NEW, Fate.CHANGED);
        assertThat(enterprises.find(NEW)).isEmpty();

        confirm(id, preview.summary());

        assertThat(masterData.of(NEW).risks()).containsExactly("dust", "confined_space");
        assertThat(grades.current(NEW)).map(Grade::setBy).contains("section1");
        assertThat(masterData.of(OLD).industryCode()).isEqualTo("C1951");
        assertThat(masterData.changes(OLD).get(0).changedBy()).isEqualTo("section1");
        assertThat(enterprises.sites(OLD)).hasSize(1);
    }

    @Test
    void what_is_left_blank_stays_as_it_is() {
        String id = upload(csv(line(OLD, Map.of("联系人", "", "主要负责人", "许志明"))));
        confirm(id, preview(id).summary());
        String again = upload(csv(line(OLD, Map.of("联系人", "", "从业人数", "20"))));
        confirm(again, preview(again).summary());

        assertThat(enterprises.require(OLD).contactName()).isEqualTo("陈志明");
        assertThat(masterData.of(OLD).principal()).isEqualTo("许志明");
        assertThat(masterData.of(OLD).employees()).isEqualTo(20);
    }

    @Test
    void licences_of_a_line_are_added_to_those_that_are_known() {
        String id = upload(csv(line(OLD, Map.of("证照", "排污许可证|PW-1|2027-05-01；安全生产责任保险|PZ-9|2027-03-31|平安财险"))));
        confirm(id, preview(id).summary());
        String again = upload(csv(line(OLD, Map.of("证照", "排污许可证|PW-1|2030-05-01"))));
        confirm(again, preview(again).summary());

        assertThat(licences.of(OLD))
                .containsExactly(
                        new Licence("安全生产责任保险", "PZ-9", LocalDate.of(2027, 3, 31), "平安财险"),
                        new Licence("排污许可证", "PW-1", LocalDate.of(2030, 5, 1), null));
        assertThat(preview(upload(csv(line(OLD, Map.of("证照", "排污许可证|PW-1|2030-05-01")))))
                        .lines())
                .extracting(EnterpriseImports.Planned::fate)
                .containsExactly(Fate.SAME);
    }

    @Test
    void a_licence_that_is_not_written_as_it_should_be_is_refused_with_the_reason() {
        String id =
                upload(csv(line(OLD, Map.of("证照", "排污许可证")), line(NEW, Map.of("证照", "排污许可证|PW-1|明年", "坐标", "118"))));

        assertThat(preview(id).lines().get(0).why()).containsExactly("证照“排污许可证”应写成 类型|编号|有效期|持有人");
        assertThat(preview(id).lines().get(1).why())
                .contains("证照有效期应写成 2027-05-01 的样子", "坐标应是经度、纬度，中间用英文逗号隔开，如 118.551234,24.781234");
    }

    @Test
    void every_reason_why_a_line_is_refused_is_said_with_its_number() {
        String id = upload(csv(
                line("91350582MAFENEW1100", Map.of()),
                line(NEW, Map.of("属地", "上海市", "监管类别", "餐饮", "风险等级", "紫", "行业代码", "制鞋")),
                line(NEW, Map.of()),
                line(OLD, Map.of("企业名称", "厂".repeat(129))),
                line(OLD, Map.of("地址", "=HYPERLINK(\"x\")")),
                line(OLD, Map.of("风险等级", "红"))));

        List<EnterpriseImports.Planned> lines = preview(id).lines();

        assertThat(lines).extracting(EnterpriseImports.Planned::fate).containsOnly(Fate.REFUSED);
        assertThat(lines).extracting(one -> one.line().number()).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(why(lines, 0)).contains("统一社会信用代码不正确");
        assertThat(why(lines, 1)).contains("上海市", "餐饮", "紫", "GB/T 4754");
        assertThat(why(lines, 2)).contains("与第 3 行是同一家企业");
        assertThat(why(lines, 3)).contains("企业名称太长");
        assertThat(why(lines, 4)).contains("有公式（地址）");
        assertThat(why(lines, 5)).contains("须写定级理由");
    }

    @Test
    void refused_lines_do_not_keep_the_others_from_being_written() {
        String id = upload(csv(line(NEW, Map.of()), line("123", Map.of())));
        confirm(id, preview(id).summary());

        assertThat(enterprises.find(NEW)).isPresent();
    }

    @Test
    void a_file_is_written_once() {
        String id = upload(csv(line(NEW, Map.of())));
        String summary = preview(id).summary();
        confirm(id, summary);

        assertThatThrownBy(() -> confirm(id, summary))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.CONFLICT));
    }

    @Test
    void what_is_not_what_was_seen_any_more_is_not_written() {
        String id = upload(csv(line(NEW, Map.of())));
        String summary = preview(id).summary();
        enterprises.save(new Enterprise(NEW, "别人先登记的", "安海镇", "制鞋", "安海镇 2 号", null, null, true), List.of());

        assertThatThrownBy(() -> confirm(id, summary)).isInstanceOf(RefusedException.class);

        assertThat(enterprises.require(NEW).name()).isEqualTo("别人先登记的");
        assertThat(preview(id).confirmedAt()).isNull();
    }

    @Test
    void a_workbook_is_read_like_a_text_and_never_computed() throws IOException {
        byte[] template = EnterpriseSheet.template(List.of("安海镇"));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Row row = book.getSheetAt(0).createRow(1);
            String[] cells = line(NEW, Map.of());
            IntStream.range(0, cells.length).forEach(i -> row.createCell(i).setCellValue(cells[i]));
            row.createCell(8).setCellFormula("\"a\"&\"b\"");
            book.write(bytes);

            EnterpriseSheet.Line read =
                    EnterpriseSheet.read(bytes.toByteArray()).get(0);

            assertThat(read.number()).isEqualTo(2);
            assertThat(read.cell("统一社会信用代码")).isEqualTo(NEW);
            assertThat(read.formulas()).containsExactly("主要负责人");
        }
    }

    @Test
    void the_text_of_a_chinese_spreadsheet_is_read_and_quoted_commas_stay() {
        String text = text(line(NEW, Map.of("企业名称", "甲，乙,丙\"丁\"厂")));

        assertThat(EnterpriseSheet.read(text.getBytes(Charset.forName("GBK")))
                        .get(0)
                        .cell("企业名称"))
                .isEqualTo("甲，乙,丙\"丁\"厂");
    }

    @Test
    void what_is_no_list_of_enterprises_is_refused() {
        assertThat(kind("a,b\n1,2".getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.INVALID);
        assertThat(kind("PK no workbook".getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.UNSUPPORTED);
        assertThat(kind(new byte[] {(byte) 0xD0, (byte) 0xCF, 0, 0, 0})).isEqualTo(Kind.UNSUPPORTED);
        assertThat(kind(new byte[EnterpriseSheet.LARGEST + 1])).isEqualTo(Kind.TOO_LARGE);
        assertThat(kind(csv())).isEqualTo(Kind.INVALID);
        String[][] many = IntStream.rangeClosed(0, EnterpriseSheet.MOST_ROWS)
                .mapToObj(i -> line(NEW, Map.of()))
                .toArray(String[][]::new);
        assertThat(kind(csv(many))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void only_those_who_keep_the_files_import_and_only_their_own_uploads() {
        String id = upload(csv(line(NEW, Map.of())));
        PageVisitor intake = PageVisitor.signedIn(port, "intake1");

        assertThat(intake.get("/enterprises/import").statusCode()).isEqualTo(200);
        assertThat(intake.get("/enterprises/import/" + id).statusCode()).isEqualTo(404);
        assertThat(PageVisitor.signedIn(port, "section1")
                        .get("/enterprises/import/" + id)
                        .body())
                .contains(NEW);
        assertThat(PageVisitor.signedIn(port, "officer1")
                        .get("/enterprises/import")
                        .statusCode())
                .isEqualTo(403);
    }

    private String upload(byte[] file) {
        return act(() -> imports.upload(file));
    }

    private Preview preview(String id) {
        return act(() -> imports.preview(id));
    }

    private void confirm(String id, String summary) {
        act(() -> {
            imports.confirm(id, summary);
            return true;
        });
    }

    private <T> T act(Supplier<T> act) {
        return world.as(world.section(), act);
    }

    private static Kind kind(byte[] file) {
        try {
            EnterpriseSheet.read(file);
            throw new AssertionError("not refused");
        } catch (RefusedException refused) {
            return refused.kind();
        }
    }

    private static String why(List<EnterpriseImports.Planned> lines, int index) {
        return String.join("；", lines.get(index).why());
    }

    private static byte[] csv(String[]... lines) {
        return text(lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String[]... lines) {
        return String.join(",", EnterpriseSheet.HEAD) + "\r\n"
                + Arrays.stream(lines)
                        .map(cells -> Arrays.stream(cells)
                                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n"));
    }

    /** A good line but for what is said otherwise. */
    private static String[] line(String uscc, Map<String, String> otherwise) {
        Map<String, String> usual =
                Map.of("统一社会信用代码", uscc, "企业名称", "晋江市导入有限公司", "属地", "安海镇", "行业", "制鞋", "地址", "安海镇 8 号");
        return EnterpriseSheet.HEAD.stream()
                .map(column -> otherwise.getOrDefault(column, usual.getOrDefault(column, "")))
                .toArray(String[]::new);
    }

    private static String code(String body) {
        return body + Uscc.checkCharacter(body);
    }
}
