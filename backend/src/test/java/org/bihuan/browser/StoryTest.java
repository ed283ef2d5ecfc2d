package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.bihuan.test.HouseStory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An enterprise asks at night on its phone, and an expert comes the next day. */
@BrowserTest
class StoryTest extends HouseStory {

    /** One that no other test sends experts to: whoever was there lately is offered last. */
    private static final String ENTERPRISE = "ent-050";

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
    void an_enterprise_asks_and_an_expert_comes_the_next_day() throws IOException {
        String number;
        try (Visitor textile = visitor(ENTERPRISE, 390)) {
            number = ask(textile);
        }
        try (Visitor intake = visitor("intake1", 1440)) {
            accept(intake, number);
        }
        try (Visitor dispatcher = visitor("dispatch1", 1440)) {
            dispatch(dispatcher, number);
        }
        try (Visitor expert = visitor("expert1", 390)) {
            takeOn(expert, number);
            world.at("2026-11-24T10:47");
            recordVisit(expert, number);
            advise(expert);
        }
        try (Visitor textile = visitor(ENTERPRISE, 390)) {
            confirm(textile, number);
        }
    }

    private static String ask(Visitor textile) {
        assertThat(textile.look().text()).contains("我要找专家帮忙");
        textile.go("/cases/new").look();
        assertThat(textile.text()).contains("服务非检查告知", "不是执法检查");
        textile.pick("需要哪方面的帮助", "危险化学品储存");
        textile.fill("遇到了什么问题", "新上一条涂布线，甲苯和氧化剂放在一间仓库里，拿不准怎么分。");
        textile.attach("现场照片或资料", Photos.jpeg("仓库东侧.jpg"), Photos.jpeg("仓库西侧.jpg"));
        textile.fill("联系人", "张伟");
        textile.fill("联系电话", "13800001001");
        textile.page().getByLabel("我已阅读并了解以上告知").check();
        textile.send().look();

        String number = textile.page().url().replaceAll(".*/|#sent$", "");
        assertThat(number).matches("TB2026-\\d{6}");
        assertThat(textile.text()).contains("已提交", "办理中", "受理", "预计 11月23日（周一）15:30 前完成", "提交需求");
        return number;
    }

    private static void accept(Visitor intake, String number) {
        intake.look();
        if (!intake.text().contains(number)) {
            intake.go("/inbox?view=team");
        }
        intake.page().getByText(number).click();
        intake.page().waitForURL("**/cases/**");
        Chromium.ready(intake.page());
        intake.claimIfNeeded();
        assertThat(intake.look().text()).contains("轮到您了：请在 11月23日（周一）15:30 前办理“受理”", "甲苯和氧化剂");
        assertThat(intake.page().locator(".thumbs img[src$='/thumbnail']").count())
                .isEqualTo(2);
        intake.page()
                .waitForFunction("[...document.querySelectorAll('.thumbs img')].every(one => one.naturalWidth > 0)");
        intake.answer("是否受理", "受理");
        intake.answer("怎么服务", "专家上门");
        assertThat(intake.send().text()).contains("派专家");
    }

    private static void dispatch(Visitor dispatcher, String number) {
        dispatcher.open(number).look();
        List<String> experts = dispatcher.offered("派哪些专家");
        assertThat(experts.get(0)).contains("专业对口");
        assertThat(experts.get(experts.size() - 1)).contains("蔡永辉");
        dispatcher.page().keyboard().press("Escape");
        dispatcher.pick("派哪些专家", "王建国");
        dispatcher.page().keyboard().press("Escape");
        dispatcher.pick("主办专家", "王建国");
        dispatcher.moment("上门日期", "2026/11/24");
        assertThat(dispatcher.send().look().text()).contains("“接单”由王建国办理");
    }

    private static void takeOn(Visitor expert, String number) {
        expert.look();
        expert.page().getByText(number).click();
        expert.page().waitForURL("**/cases/**");
        Chromium.ready(expert.page());
        assertThat(expert.look().text()).contains("电话 13800001001");
        expert.answer("是否接单", "接单");
        assertThat(expert.send().text()).contains("轮到您了", "上门服务");
    }

    private static void recordVisit(Visitor expert, String number) {
        expert.go("/cases/" + number).look();
        expert.page().getByText("我已到场").click();
        expert.page().getByText("已到场签到").waitFor();
        Chromium.ready(expert.page());
        assertThat(expert.look().page().getByLabel("时间").inputValue()).isEqualTo("10:47");
        expert.fill("服务地点", "危化品仓库");
        expert.page().getByText("新增一条").click();
        expert.fill("问题描述", "氧化剂与易燃液体同库");
        expert.answer("隐患级别", "一般");
        expert.fill("整改建议", "分库存放");
        expert.attach("现场照片", Photos.jpeg("现场.jpg"));
        expert.look().send();
        assertThat(expert.text()).contains("出具建议书", "氧化剂与易燃液体同库");
    }

    private static void advise(Visitor expert) {
        expert.look().fill("建议", "按危险化学品的性质分库储存，并加装通风。");
        expert.fill("措施", "设置隔离墙");
        assertThat(expert.send().look().text()).contains("“企业确认评价”由");
    }

    private static void confirm(Visitor textile, String number) throws IOException {
        assertThat(textile.look().text()).contains("待您处理", "企业确认评价");
        textile.go("/cases/" + number).look();
        Download download = textile.page().waitForDownload(() -> textile.page()
                .locator("a[href$='format=pdf']:not([data-view])")
                .click());
        byte[] pdf = Files.readAllBytes(download.path());
        assertThat(pdf).startsWith('%', 'P', 'D', 'F').hasSizeGreaterThan(20_000);

        textile.answer("问题解决了吗", "解决了");
        for (String question : List.of("总体满意吗", "来得及时吗", "够专业吗", "建议实用吗", "是否廉洁")) {
            textile.answer(question, "5 非常满意");
        }
        textile.send();
        // one case in five is called back before it is closed
        assertThat(textile.look().page().locator(".timeline").innerText())
                .contains("提交需求", "受理", "派专家", "接单", "上门服务", "出具建议书", "出具文书", "企业确认评价");
        textile.go("/notices").look();
    }
}
