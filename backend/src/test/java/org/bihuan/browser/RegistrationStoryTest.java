package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.bihuan.enterprise.Uscc;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Phones;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An enterprise that nobody knows registers on a phone, is asked for more, is let in, and signs in. */
@BrowserTest
class RegistrationStoryTest extends HouseStory {

    private static final String PASSWORD = "Correct-horse-7";

    @LocalServerPort
    private int port;

    @Autowired
    private Phones phones;

    private Chromium chromium;
    private String phone;
    private String username;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
        phone = phones.fresh();
        username = "story" + phone.substring(3);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void an_enterprise_gets_in() {
        String number;
        try (Visitor applicant = new Visitor(chromium, port, "nobody", 390)) {
            number = register(applicant);
        }
        try (Visitor clerk = new Visitor(chromium, port, "intake1", 1440).signIn()) {
            giveBack(clerk, number);
        }
        world.at("2026-11-23T09:05");
        try (Visitor applicant = new Visitor(chromium, port, "nobody", 390)) {
            complete(applicant, number);
        }
        try (Visitor clerk = new Visitor(chromium, port, "intake1", 1440).signIn()) {
            approve(clerk, number);
        }
        try (Visitor enterprise = new Visitor(chromium, port, username, 390)) {
            comeIn(enterprise);
        }
    }

    private String register(Visitor applicant) {
        Page page = applicant.go("/sign-in").page();
        page.getByText("企业注册").click();
        page.waitForURL("**/register");
        applicant.look();
        page.getByLabel("手机号").fill(phone);
        page.getByText("获取验证码").click();
        page.getByText("5 分钟内有效").waitFor();
        assertThat(page.locator("[data-code]").innerText()).endsWith("秒后重发");
        String code = phones.code(phone, 1);
        page.getByLabel("短信验证码").fill(code.equals("000000") ? "000001" : "000000");
        page.getByLabel("统一社会信用代码").fill(uscc());
        page.getByLabel("企业名称").fill("晋江市新开食品公司");
        page.getByLabel("所在镇街").selectOption("安海镇");
        page.getByLabel("生产经营地址").fill("安海镇工业路 1 号");
        page.getByLabel("联系人姓名").fill("许新开");
        page.getByLabel("安全员").check();
        page.getByLabel("用户名").fill(username);
        fillPassword(page);
        page.getByLabel("我已阅读并同意").check();
        submit(page, "提交注册");
        applicant.forgive(422);
        assertThat(page.locator(".error-box").innerText()).contains("验证码不正确或已失效");
        applicant.look();
        assertThat(page.getByLabel("企业名称").inputValue()).isEqualTo("晋江市新开食品公司");

        page.getByLabel("短信验证码").fill(code);
        fillPassword(page);
        submit(page, "提交注册");
        assertThat(applicant.look().text()).contains("您的注册编号");
        return page.locator(".number-big").innerText();
    }

    private void giveBack(Visitor clerk, String number) {
        Page page = clerk.go("/registrations").look().page();
        page.getByText(number).click();
        assertThat(clerk.look().text()).contains("档案里没有这个代码", "许新开", phone);
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("退回补充"))
                .click();
        page.getByLabel("要补充什么").fill("请填营业执照上的全称");
        submit(page, "退回补充");
        assertThat(clerk.look().text()).contains("已退回补充", "请填营业执照上的全称", "李晓梅");
    }

    private void complete(Visitor applicant, String number) {
        Page page = applicant.go("/register/status?number=" + number).look().page();
        page.getByLabel("手机号").fill(phone);
        page.getByText("获取验证码").click();
        page.getByText("5 分钟内有效").waitFor();
        page.getByLabel("短信验证码").fill(phones.code(phone, 2));
        submit(page, "查询");
        assertThat(applicant.look().text()).contains("需要您补充", "请填营业执照上的全称");
        page.getByLabel("企业名称").fill("晋江市新开食品有限公司");
        submit(page, "重新提交");
        assertThat(applicant.look().text()).contains("等待审核", "晋江市新开食品有限公司");
    }

    private static void approve(Visitor clerk, String number) {
        Page page = clerk.go("/registrations/" + number).look().page();
        page.getByLabel("行业").fill("食品加工");
        submit(page, "通过，开通账号");
        assertThat(clerk.look().text()).contains("已通过", "李晓梅 审核");
    }

    private void comeIn(Visitor enterprise) {
        Page page = enterprise.go("/sign-in").page();
        page.getByLabel("用户名").fill(username);
        page.getByLabel("密码").fill(PASSWORD);
        page.locator("form[action$='/sign-in'] button.primary").click();
        page.waitForURL(address -> !address.contains("/sign-in"));
        assertThat(enterprise.look().text()).contains("晋江市新开食品有限公司", "我要找专家帮忙");
        assertThat(enterprise.go("/account").look().text()).contains("短信通知", "发到 " + phone.substring(0, 3) + "****");
        enterprise.go("/account/sms").look();
        submit(page, "不再发短信");
        assertThat(enterprise.look().text()).contains("现在不发短信");
        enterprise.go("/account/wechat").look();
    }

    private static void submit(Page page, String button) {
        page.evaluate("window.unsent = true");
        page.locator("form button:visible:not(.sr-only)")
                .filter(new Locator.FilterOptions().setHasText(button))
                .last()
                .click();
        page.waitForFunction("() => !window.unsent");
        page.waitForLoadState();
    }

    private static void fillPassword(Page page) {
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("再输一次密码").fill(PASSWORD);
    }

    private String uscc() {
        String body = "91350582MC" + phone.substring(4);
        return body + Uscc.checkCharacter(body);
    }
}
