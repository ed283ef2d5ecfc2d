package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.bihuan.test.HouseStory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two officers inspect with the list of violations beside the form, and an enterprise puts right what they found, all of it on pages. */
@BrowserTest
class InspectionLoopTest extends HouseStory {

    private static final String ENTERPRISE = "ent-012";

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    private Visitor visitor(String username, int width) {
        return new Visitor(chromium, port, username, width).signIn();
    }

    @Test
    void what_two_officers_find_is_ordered_and_put_right_on_a_phone() {
        String number;
        try (Visitor officer = visitor("officer1", 1440)) {
            number = plan(officer);
        }
        try (Visitor head = visitor("unithead1", 1440)) {
            head.open(number).look();
            head.answer("同意检查吗", "同意");
            head.send();
        }
        world.at("2026-11-24T09:00");
        try (Visitor officer = visitor("officer1", 1440)) {
            inspect(officer, number);
            world.at("2026-11-24T10:30");
            order(officer, number);
        }
        try (Visitor enterprise = visitor(ENTERPRISE, 390)) {
            applyForExtension(enterprise, number);
        }
        try (Visitor head = visitor("unithead1", 1440)) {
            head.open(number).look();
            head.answer("准予延期吗", "不予延期");
            head.fill("理由", "配件当天就能买到，不影响生产。");
            head.send();
        }
        try (Visitor enterprise = visitor(ENTERPRISE, 390)) {
            putRight(enterprise, number);
        }
        assertThat(world.journey(number).open()).containsExactly("task_recheck");
    }

    private String plan(Visitor officer) {
        officer.go("/cases/new?type=rectification").look();
        officer.fill(
                "检查哪家企业", String.valueOf(world.person(ENTERPRISE).organisation().uscc()));
        officer.pick("检查任务从哪里来", "年度检查计划");
        officer.pick("检查人员", "吴志坚");
        officer.page().keyboard().press("Escape");
        officer.pick("检查人员", "林晓东");
        officer.page().keyboard().press("Escape");
        officer.moment("计划哪天检查", "2026/11/24");
        officer.moment("时间", "09:00");
        officer.fill("检查内容", "用电和消防");
        officer.send().look();
        String number = officer.page().url().replaceAll(".*/|[#?].*$", "");
        assertThat(number).matches("ZG2026-\\d{6}");
        return number;
    }

    private static void inspect(Visitor officer, String number) {
        officer.open(number).look();
        officer.answer("提前通知企业吗", "不提前通知，到场出示");
        officer.send();
        officer.open(number).look();
        officer.page().getByText("我已到场").click();
        officer.page().getByText("已到场签到").waitFor();
        Chromium.ready(officer.page());
        officer.fill("到场位置", "安海镇印染一厂");
        officer.pick("出示执法证的人员", "吴志坚");
        officer.page().keyboard().press("Escape");
        officer.pick("出示执法证的人员", "林晓东");
        officer.page().keyboard().press("Escape");
        officer.send();
        officer.open(number).look();
        officer.moment("检查日期", "2026/11/24");
        officer.moment("时间", "09:10");
        officer.fill("检查场所", "印染车间");
        officer.answer("企业让检查吗", "配合检查");
        officer.fill("陪同检查的人", "许经理");
        officer.fill("检查情况", "查看了印染车间。");
        find(officer, "violations", 0, "当场改正");
        find(officer, "violations", 1, "限期整改");
        officer.moment("整改期限", "2026/12/04");
        officer.attach("现场照片", Photos.jpeg("现场.jpg"));
        officer.look().send();
    }

    private static void find(Visitor officer, String panel, int row, String how) {
        Locator place = officer.page().locator("[data-picker=" + panel + "]");
        if (!(boolean) place.evaluate("one => one.open")) {
            place.locator("summary").click();
        }
        place.locator("li button").first().click();
        answer(officer, "类别", row, "现场管理");
        answer(officer, "怎么处理", row, how);
    }

    private static void order(Visitor officer, String number) {
        officer.open(number).look();
        officer.fill("整改要求", "责令按期整改。");
        officer.send();
        officer.open(number).look();
        officer.answer("送达方式", "直接送达");
        officer.moment("送达日期", "2026/11/24");
        officer.moment("时间", "09:40");
        officer.page().getByLabel("签收人").first().fill("许经理");
        officer.fill("签收人与受送达人的关系", "主要负责人");
        officer.pick("送达人", "吴志坚");
        officer.page().keyboard().press("Escape");
        officer.pick("送达人", "林晓东");
        officer.page().keyboard().press("Escape");
        officer.send();
    }

    private static void applyForExtension(Visitor enterprise, String number) {
        enterprise.look().go("/cases/" + number).look();
        assertThat(enterprise
                        .page()
                        .locator("a[href$='/actions/applyExtension']")
                        .count())
                .isPositive();
        enterprise.go("/cases/" + number + "/actions/applyExtension").look();
        enterprise.pick("哪些问题要延期", "2");
        enterprise.page().keyboard().press("Escape");
        enterprise.moment("申请延到哪天", "2026/12/20");
        enterprise.fill("理由", "配件要等。");
        enterprise.fill("延期期间的安全措施", "停用这台设备。");
        enterprise.send();
    }

    private static void putRight(Visitor enterprise, String number) {
        enterprise.go("/cases/" + number).look();
        assertThat(enterprise.page().content()).contains("不予延期", "配件当天就能买到");
        enterprise.fill("整改措施", "已经更换。");
        enterprise.fill("责任人", "许经理");
        enterprise.page().getByLabel("已经改好").check();
        enterprise.attach("整改后的照片", Photos.jpeg("整改后.jpg"));
        enterprise.look().send().look();
    }

    /** One of the round buttons in a row of a list, from 0. */
    private static void answer(Visitor visitor, String question, int row, String answer) {
        Locator choice = visitor.page()
                .locator(".fjs-form-field-radio")
                .filter(new Locator.FilterOptions().setHasText(question))
                .nth(row)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true));
        // a list draws its rows anew when another field has just changed
        visitor.page().waitForCondition(() -> {
            choice.click();
            return choice.isChecked();
        });
    }
}
