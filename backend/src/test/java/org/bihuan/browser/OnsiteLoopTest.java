package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.casefile.CaseLinks;
import org.bihuan.notification.Outbox;
import org.bihuan.test.HouseStory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A month's session is prepared at a desk, approved and signed for on phones, and a department asks another for its opinion. */
@BrowserTest
class OnsiteLoopTest extends HouseStory {

    @LocalServerPort
    private int port;

    @Autowired
    private Outbox outbox;

    @Autowired
    private CaseLinks links;

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
    void a_session_is_held_and_its_item_signed_for_before_the_cars_leave() {
        String number;
        try (Visitor office = visitor("committee1", 1440)) {
            number = prepare(office);
        }
        try (Visitor mayor = visitor("mayor1", 390)) {
            mayor.open(number).look();
            assertThat(mayor.page().content()).contains("12月26日是休息日，顺延到12月28日。");
            mayor.answer("审定意见", "同意");
            mayor.fill("路线", "物流园东门");
            mayor.send();
        }
        try (Visitor office = visitor("committee1", 1440)) {
            meet(office, number);
        }
        deliver();
        String item = linked(number).get(0);
        try (Visitor traffic = visitor("traffic1", 390)) {
            traffic.open(item).look();
            traffic.answer("签收吗", "签收");
            traffic.send();
        }
        deliver();
        assertThat(world.journey(number).outcome()).isEqualTo("held");
        try (Visitor traffic = visitor("traffic1", 1440)) {
            ask(traffic, item);
        }
        try (Visitor fire = visitor("fire1", 390)) {
            fire.go("/cases/" + item + "/moves").look();
            fire.page().locator("input[name=opinion][value=agree]").check();
            fire.page().locator("form[action$='/answer'] button").click();
            fire.page().waitForURL("**/cases/" + item);
        }
        assertThat(world.journey(item).facts()).contains("signer-answered");
    }

    private static String prepare(Visitor office) {
        office.go("/cases/new?type=onsite-office").look();
        office.fill("哪个月", "2026-12");
        office.pick("带队市领导", "许建军");
        office.fill("现场办公地点", "陈埭物流园");
        office.pick("参加的部门", "晋江市消防救援大队");
        office.page().keyboard().press("Escape");
        office.send().look();
        String number = office.page().url().replaceAll(".*/|[#?].*$", "");
        office.open(number).look();
        office.fill("问题", "消防通道与作业流程交叉");
        office.fill("来源", "企业诉求");
        office.send();
        office.open(number).look();
        office.pick("留下来现场办公的", "消防通道与作业流程交叉");
        office.page().keyboard().press("Escape");
        office.send();
        return number;
    }

    private static void meet(Visitor office, String number) {
        office.open(number).look();
        office.page().getByText("新增一条").click();
        office.fill("序号", "1");
        office.moment("什么时候办完", "2027/01/11");
        office.fill("事项", "消防通道与作业流程交叉");
        office.fill("情况和要求", "两周内拿出分流方案。");
        office.pick("牵头单位", "晋江市交通运输局");
        office.look().send();
    }

    private static void ask(Visitor traffic, String item) {
        traffic.go("/cases/" + item + "/moves").look();
        traffic.page().locator("input[name=kind][value=before]").check();
        traffic.page().getByLabel("请谁看").selectOption("fire1");
        traffic.page().getByLabel("请对方看什么").fill("通道宽度够不够");
        traffic.page().locator("form[action$='/signers'] button").click();
        traffic.page().getByText("等待签署").waitFor();
    }

    private List<String> linked(String number) {
        return world.as(world.supervisor(), () -> links.of(number).stream()
                .filter(link -> link.relation().equals("session-item"))
                .map(link -> link.file().number())
                .toList());
    }

    private void deliver() {
        while (outbox.deliverDue(50) > 0) {
            continue;
        }
    }
}
