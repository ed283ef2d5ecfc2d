package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.Accounts;
import org.bihuan.people.Certificates;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.test.HouseStory;
import org.bihuan.test.PageVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lists of users from a file: seen before, written once. */
class ImportTest extends HouseStory {

    @LocalServerPort
    private int port;

    @Autowired
    private Imports imports;

    @Autowired
    private ForgottenImports forgotten;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Certificates certificates;

    @Autowired
    private AdministrationLedger ledger;

    @Autowired
    private JdbcTemplate sql;

    private final String one =
            "imported-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase();

    @AfterEach
    void whoeverWasImportedLeaves() {
        sql.update("UPDATE app_user SET active = FALSE WHERE username LIKE 'imported-%'");
    }

    @Test
    void every_line_is_previewed_and_nothing_is_written_before_it_is_confirmed() throws IOException {
        String id = upload(file(
                line(one, "张三", "办公室"),
                line("Bad Name", "李四", "办公室"),
                line(one, "张三", "办公室"),
                line("imported-x", "王五", "没有的单位"),
                line("ent-textile", "张伟", "办公室"),
                line("town1", "林志鹏", "陈埭镇")));

        assertThat(imports.preview(id).lines())
                .extracting(Imports.Planned::fate)
                .containsExactly(
                        Imports.Fate.NEW,
                        Imports.Fate.REFUSED,
                        Imports.Fate.REFUSED,
                        Imports.Fate.REFUSED,
                        Imports.Fate.REFUSED,
                        Imports.Fate.SAME);
        assertThat(accounts.find(one)).isEmpty();
    }

    @Test
    void what_is_confirmed_is_written_once_and_its_people_come_in_with_their_temporary_passwords() throws IOException {
        byte[] file = file(line(one, "张三", "办公室"));
        String id = upload(file);

        Imports.Done done = confirm(id);

        assertThat(done.created()).extracting(Users.Created::username).containsExactly(one);
        assertThat(people.require(one).roles()).isEmpty();
        PageVisitor visitor =
                PageVisitor.signedIn(port, one, done.created().get(0).password());
        assertThat(visitor.get("/inbox").headers().firstValue("Location")).contains("/account/password");
        assertThat(upload(file)).isEqualTo(id);
        assertThatThrownBy(() -> confirm(id)).satisfies(is(Kind.CONFLICT));
        assertThat(ledger.newest(null, 1).get(0).type()).isEqualTo("users-imported");
        assertThat(ledger.newest(null, 2).get(1).data())
                .contains(one)
                .doesNotContain(done.created().get(0).password());
    }

    @Test
    void a_file_leaves_the_number_of_a_certificate_as_it_is() throws IOException {
        confirm(upload(file(line(one, "张三", "办公室"))));
        certificates.setNumber(one, "13058200098");

        confirm(upload(file(line(one, "张三丰", "办公室"))));

        assertThat(people.require(one).name()).isEqualTo("张三丰");
        assertThat(certificates.number(one)).contains("13058200098");
    }

    @Test
    void what_has_changed_since_the_preview_is_not_written() throws IOException {
        String id = upload(file(line(one, "张三", "办公室")));
        String seen = Imports.summary(imports.preview(id));
        employ(one);

        assertThatThrownBy(() -> asSystem(() -> imports.confirm(id, seen))).satisfies(is(Kind.CONFLICT));
        assertThat(imports.preview(id).confirmedAt()).isNull();
    }

    @Test
    void formulas_bombs_long_lists_and_other_files_are_refused() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        Row row = head(book).createRow(1);
        row.createCell(0).setCellValue(one);
        row.createCell(1).setCellFormula("HYPERLINK(\"http://evil.example\")");
        row.createCell(2).setCellValue("办公室");
        String[][] many = new String[UserSheet.MOST_ROWS + 1][];
        for (int i = 0; i < many.length; i++) {
            many[i] = line("imported-" + i, "张三" + UUID.randomUUID(), "办公室");
        }

        assertThat(imports.preview(upload(bytes(book))).lines().get(0).fate()).isEqualTo(Imports.Fate.REFUSED);
        assertThatThrownBy(() -> UserSheet.read(file(many))).satisfies(is(Kind.TOO_LARGE));
        assertThatThrownBy(() -> UserSheet.read(bomb(100, "a".repeat(1 << 20)))).satisfies(is(Kind.TOO_LARGE));
        assertThatThrownBy(() -> UserSheet.read("用户名,姓名".getBytes(StandardCharsets.UTF_8)))
                .satisfies(is(Kind.UNSUPPORTED));
        assertThatThrownBy(() -> UserSheet.read(UserSheet.template())).satisfies(is(Kind.INVALID));
        assertThatThrownBy(() -> UserSheet.read(new byte[(int) UserSheet.LARGEST + 1]))
                .satisfies(is(Kind.TOO_LARGE));
    }

    @Test
    void a_small_file_of_a_million_empty_cells_is_refused_before_it_is_read() throws IOException {
        byte[] file =
                bomb(100, "</t></is></c></row><row>" + "<c/>".repeat(12_000) + "</row><row><c t=\"inlineStr\"><is><t>");

        assertThat(file.length).isLessThan(200_000);
        assertThatThrownBy(() -> UserSheet.read(file)).satisfies(is(Kind.TOO_LARGE));
    }

    @Test
    void after_a_week_nothing_is_left_of_a_list_but_that_it_was_written() throws IOException {
        byte[] file = file(line(one, "张三", "办公室"));
        String written = upload(file);
        confirm(written);
        String left = upload(file(line(one + "x", "李四", "办公室")));
        forgotten.clear();
        assertThat(imports.preview(left).lines()).hasSize(1);

        sql.update("UPDATE user_import SET uploaded_at = '2020-01-01 00:00:00'");
        sql.update("UPDATE user_import SET confirmed_at = '2020-01-01 00:00:00' WHERE confirmed_at IS NOT NULL");
        forgotten.clear();

        assertThatThrownBy(() -> imports.preview(left)).satisfies(is(Kind.NOT_FOUND));
        assertThat(imports.preview(written).lines()).isEmpty();
        upload(file);
        assertThatThrownBy(() -> confirm(written)).satisfies(is(Kind.CONFLICT));
    }

    private String upload(byte[] file) {
        return world.as(world.person("sysadmin1"), () -> imports.upload(file));
    }

    private Imports.Done confirm(String id) {
        return world.as(world.person("sysadmin1"), () -> imports.confirm(id, Imports.summary(imports.preview(id))));
    }

    private void asSystem(Runnable act) {
        world.as(world.person("sysadmin1"), () -> {
            act.run();
            return act;
        });
    }

    private void employ(String username) {
        people.save(new PersonDraft(
                username, "张三", Person.Kind.STAFF, "general-office", Set.of(), Set.of(), null, true, "!", false));
    }

    private static String[] line(String username, String name, String unit) {
        return new String[] {username, name, unit};
    }

    private static byte[] file(String[]... lines) throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet sheet = head(book);
        for (int i = 0; i < lines.length; i++) {
            Row row = sheet.createRow(i + 1);
            for (int column = 0; column < lines[i].length; column++) {
                row.createCell(column).setCellValue(lines[i][column]);
            }
        }
        return bytes(book);
    }

    private static XSSFSheet head(XSSFWorkbook book) {
        XSSFSheet sheet = book.createSheet("用户");
        Row head = sheet.createRow(0);
        List<String> names = UserSheet.HEAD;
        for (int column = 0; column < names.size(); column++) {
            head.createCell(column).setCellValue(names.get(column));
        }
        return sheet;
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }

    /** A small file that unpacks to a sheet of a hundred megabytes. */
    private static byte[] bomb(int times, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(UserSheet.template()));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] part = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("sheet1.xml")) {
                    String text = new String(part, StandardCharsets.UTF_8);
                    int end = text.indexOf("</sheetData>");
                    to.write((text.substring(0, end) + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>").getBytes());
                    byte[] block = content.getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < times; i++) {
                        to.write(block);
                    }
                    to.write(("</t></is></c></row>" + text.substring(end)).getBytes());
                } else {
                    to.write(part);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static Consumer<Throwable> is(Kind kind) {
        return thrown -> assertThat(((RefusedException) thrown).kind()).isEqualTo(kind);
    }
}
